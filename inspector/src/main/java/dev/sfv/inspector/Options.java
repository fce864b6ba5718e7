// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import dev.sfv.inspector.log.LogFormat;
import dev.sfv.inspector.log.LogFormats;
import dev.sfv.inspector.summary.DangerousUrls;
import dev.sfv.model.FieldType;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The options and arguments of a command line. */
final class Options {
    /** When to use colors. */
    enum Colors {
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

    /** The type of a value, if an option names it. At most one of these is true. */
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

    /** The format of logs, if an option names it. At most one of these is present. */
    private static final class Format {
        @Option(
                names = "--format",
                paramLabel = "NAME",
                completionCandidates = FormatNames.class,
                description = "The format of the logs: ${COMPLETION-CANDIDATES}.")
        private Optional<String> name = Optional.empty();

        @Option(
                names = "--pattern",
                paramLabel = "PATTERN",
                description =
                        "The logs are access logs with this pattern of Apache httpd, Tomcat, Jetty, Undertow, Quarkus or nginx,"
                                + " for example: 'combined \"%%{Sec-Purpose}i\"'.")
        private Optional<String> pattern = Optional.empty();

        @Option(
                names = "--keys",
                paramLabel = "KEYS",
                description =
                        "The logs are JSON lines with these keys, for example:"
                                + " 'method=req.method target=req.path time=at status=res.status size=res.bytes headers=req.headers.*'.")
        private Optional<String> keys = Optional.empty();

        Optional<LogFormat> chosen() {
            return name.map(LogFormats::ofName)
                    .or(() -> pattern.map(LogFormats::ofPattern))
                    .or(() -> keys.map(LogFormats::ofKeys));
        }

        boolean isPresent() {
            return name.isPresent() || pattern.isPresent() || keys.isPresent();
        }
    }

    /** The form of the output, if it is not text. At most one of these is true. */
    private static final class Output {
        @Option(names = "--json", description = "Print one JSON object on one line. See below.")
        private boolean json;

        @Option(
                names = "--html",
                description = "Print a page with tables and charts of logs, which needs no network and no scripts.")
        private boolean html;

        OutputFormat chosen() {
            if (html) {
                return OutputFormat.HTML;
            }
            return json ? OutputFormat.JSON : OutputFormat.TEXT;
        }
    }

    /** The names of formats, for the help and the completion. */
    private static final class FormatNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return LogFormats.names().iterator();
        }
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "VALUE",
            arity = "0..1",
            description =
                    "A value, or a header: 'NAME: VALUE'. Its type is guessed if the name is not known and no option names it.")
    private Optional<String> value = Optional.empty();

    @ArgGroup
    private Type type = new Type();

    @Option(
            names = "--request",
            paramLabel = "FILE",
            description =
                    "Inspect the request in a file. Without a VALUE and --log, the request is read from standard input.")
    private Optional<String> request = Optional.empty();

    @Option(
            names = "--log",
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "Sum up logs, which may be compressed with gzip or zstd. Their format is recognized if no option"
                            + " names it.")
    private List<String> log = List.of();

    @ArgGroup
    private Format format = new Format();

    @Option(
            names = "--dangerous",
            paramLabel = "REGEX",
            description = "List speculative requests whose path and query match this regular expression, in addition to"
                    + " the built-in ones: log-out, callbacks, tokens, unsubscribe, verification, add to cart, delete.")
    private List<Pattern> dangerous = List.of();

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "The number of rows that a table shows, by default ${DEFAULT-VALUE}.")
    private int top = LogSummary.ROWS;

    @ArgGroup
    private Output output = new Output();

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description =
                    "${COMPLETION-CANDIDATES}. auto uses colors on a terminal, unless NO_COLOR is set or TERM=dumb.")
    private Colors colors = Colors.AUTO;

    @Option(names = "--completion", description = "Print a script that completes options in bash and zsh.")
    private boolean completion;

    /**
     * Rejects options that contradict each other.
     *
     * @throws ParameterException if there are any; its message is shown to the user
     */
    void check() {
        long tasks = Stream.of(value.isPresent(), request.isPresent(), !log.isEmpty(), completion)
                .filter(task -> task)
                .count();
        require(tasks <= 1, "expected one of VALUE, --request, --log and --completion");
        require(!format.isPresent() || !log.isEmpty(), "expected --log FILE with --format, --pattern or --keys");
        require(output() != OutputFormat.HTML || !log.isEmpty(), "expected --log FILE with --html");
        require(top > 0, "expected a number from 1 after --top");
        require(type.chosen().isEmpty() || value.isPresent(), "expected a VALUE after --item, --list or --dictionary");
    }

    DangerousUrls dangerousUrls() {
        return new DangerousUrls(dangerous);
    }

    /** {@return the number of rows that a table shows} */
    int top() {
        return top;
    }

    /**
     * Returns the format of the logs, if an option names it.
     *
     * @throws ParameterException if there is no such format
     */
    Optional<LogFormat> logFormat() {
        try {
            return format.chosen();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }

    /** {@return the value, or the header} */
    Optional<String> value() {
        return value;
    }

    /** {@return the type of the value, if an option names it} */
    Optional<FieldType> type() {
        return type.chosen();
    }

    /** {@return the file with the request} */
    String request() {
        return request.orElse("-");
    }

    /** {@return the files to be summed up} */
    List<String> log() {
        return log;
    }

    OutputFormat output() {
        return output.chosen();
    }

    Colors colors() {
        return colors;
    }

    /** {@return whether to print only the script for the shell} */
    boolean completion() {
        return completion;
    }
}
