// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import dev.sfv.model.FieldType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The options and words of a command line. */
final class Options {
    /** When to use colours. */
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

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The type of a value, if it is told: one of these is true, or none. */
    private static final class Type {
        @Option(names = "--item", description = "The value is an Item.")
        private boolean item;

        @Option(names = "--list", description = "The value is a List.")
        private boolean list;

        @Option(names = "--dictionary", description = "The value is a Dictionary.")
        private boolean dictionary;

        Optional<FieldType> chosen() {
            if (item) {
                return Optional.of(FieldType.ITEM);
            }
            if (list) {
                return Optional.of(FieldType.LIST);
            }
            return dictionary ? Optional.of(FieldType.DICTIONARY) : Optional.empty();
        }
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "VALUE",
            arity = "0..1",
            description =
                    "A value, or a header: 'NAME: VALUE'. Its type is guessed if neither its name nor an option tells it.")
    private Optional<String> value = Optional.empty();

    @ArgGroup
    private Type type = new Type();

    @Option(
            names = "--request",
            paramLabel = "FILE",
            description =
                    "Inspect the request in a file. Without a VALUE and --log, the request is read from standard input.")
    private Optional<String> request = Optional.empty();

    @Option(names = "--log", paramLabel = "FILE", arity = "1..*", description = "Sum up logs.")
    private List<String> log = List.of();

    @Option(names = "--json", description = "Print one JSON object on one line. See below.")
    private boolean json;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description =
                    "${COMPLETION-CANDIDATES}. auto uses colours on a terminal, unless NO_COLOR is set or TERM=dumb.")
    private Colours colours = Colours.AUTO;

    @Option(names = "--completion", description = "Print a script that completes options in bash and zsh.")
    private boolean completion;

    /**
     * Refuses options that contradict each other.
     *
     * @throws ParameterException with a message for people
     */
    void check() {
        long tasks = Stream.of(value.isPresent(), request.isPresent(), !log.isEmpty(), completion)
                .filter(task -> task)
                .count();
        require(tasks <= 1, "expected one of VALUE, --request, --log and --completion");
        require(type.chosen().isEmpty() || value.isPresent(), "expected a VALUE after --item, --list or --dictionary");
    }

    private void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }

    /** The value, or the header. */
    Optional<String> value() {
        return value;
    }

    /** The type of the value, if it is told. */
    Optional<FieldType> type() {
        return type.chosen();
    }

    /** The file that has a request. */
    String request() {
        return request.orElse("-");
    }

    /** The files to be summed up. */
    List<String> log() {
        return log;
    }

    Format format() {
        return json ? Format.JSON : Format.TEXT;
    }

    Colours colours() {
        return colours;
    }

    /** Whether only the script for the shell is wanted. */
    boolean completion() {
        return completion;
    }
}
