// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import dev.sfv.model.FieldType;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a command line asks for.
 *
 * @param task what to do
 * @param type that of the value, if it is told
 * @param format how to print
 * @param colours when to set text off
 * @param words what stands behind the options
 */
record CommandLine(Task task, Optional<FieldType> type, Format format, Colours colours, List<String> words) {
    /** What there is to do. */
    enum Task {
        HELP,
        VALUE,
        REQUEST,
        LOG
    }

    /** When to set text off. */
    enum Colours {
        AUTO,
        ALWAYS,
        NEVER;

        Style choose(Style automatic) {
            return switch (this) {
                case AUTO -> automatic;
                case ALWAYS -> Style.ANSI;
                case NEVER -> Style.PLAIN;
            };
        }
    }

    private static final String COLOURS = "--color";

    /** Understands a command line, or says what is wrong with it. */
    static CommandLine of(String... args) throws UsageException {
        Deque<String> words = new ArrayDeque<>(Arrays.asList(args));
        Optional<Task> task = Optional.empty();
        Optional<FieldType> type = Optional.empty();
        Format format = Format.TEXT;
        Colours colours = Colours.AUTO;
        while (!words.isEmpty() && isOption(words.peek())) {
            String option = words.remove();
            if (option.equals("--")) {
                break;
            } else if (option.equals("--json")) {
                format = Format.JSON;
            } else if (option.startsWith(COLOURS)) {
                colours = colours(option);
            } else if (typeOf(option).isPresent()) {
                type = once(type, typeOf(option).get(), option);
            } else {
                task = once(task, taskOf(option), option);
            }
        }
        Task implied = words.isEmpty() ? Task.REQUEST : Task.VALUE;
        return new CommandLine(task.orElse(implied), type, format, colours, List.copyOf(words)).checked();
    }

    /** A value may begin with one hyphen, as {@code -1} does, but {@code -h} is none. */
    private static boolean isOption(String word) {
        return word.startsWith("--") || word.equals("-h");
    }

    private static Colours colours(String option) throws UsageException {
        return Arrays.stream(Colours.values())
                .filter(when -> option.equals(COLOURS + "=" + when.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UsageException("colours are --color=auto, always or never, not " + option));
    }

    private static Optional<FieldType> typeOf(String option) {
        return Arrays.stream(FieldType.values())
                .filter(type -> FieldTypes.option(type).equals(option))
                .findFirst();
    }

    private static Task taskOf(String option) throws UsageException {
        return switch (option) {
            case "-h", "--help" -> Task.HELP;
            case "--request" -> Task.REQUEST;
            case "--log" -> Task.LOG;
            default ->
                throw new UsageException(
                        "there is no option " + option + " (a value that begins with two hyphens goes behind a --)");
        };
    }

    private static <T> Optional<T> once(Optional<T> before, T now, String option) throws UsageException {
        if (before.isPresent()) {
            throw new UsageException(option + " does not go with another option of its kind");
        }
        return Optional.of(now);
    }

    private CommandLine checked() throws UsageException {
        switch (task) {
            case HELP -> {}
            case VALUE -> require(words.size() == 1, "one value is inspected at a time, in quotes, behind all options");
            case REQUEST -> require(words.size() <= 1, "one request is inspected at a time; a log is read by --log");
            case LOG -> require(!words.isEmpty(), "--log wants a file, or - for standard input");
        }
        require(type.isEmpty() || task == Task.VALUE, "a type goes with a value, and with nothing else");
        return this;
    }

    private static void require(boolean condition, String otherwise) throws UsageException {
        if (!condition) {
            throw new UsageException(otherwise);
        }
    }
}
