// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Inspects a structured field value, a request, or a log, on the command line.
 *
 * <pre>{@code
 * Inspector 'prefetch;prerender'
 * Inspector --dictionary 'u=1, i'
 * Inspector 'Sec-Purpose: prefetch;prerender'
 * Inspector < request.txt
 * Inspector --json --log access.log
 * }</pre>
 */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = Help.DESCRIPTION,
        exitCodeOnInvalidInput = Inspector.FAILED,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            Inspector.OK + ":No field is malformed. There may be remarks and deviations.",
            Inspector.FAILED + ":The command line is wrong, the input cannot be read, or nothing in it is recognized.",
            Inspector.MALFORMED + ":A field is malformed.",
        },
        footer = Help.FOOTER)
public final class Inspector implements Callable<Integer> {
    static final int OK = 0;
    static final int FAILED = 1;
    static final int MALFORMED = 2;

    private static final int HELP_WIDTH = 120;

    private final Shell shell;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Options options = new Options();

    private Inspector(Shell shell) {
        this.shell = shell;
    }

    /**
     * Runs the inspector, and ends the Java virtual machine with its exit status.
     *
     * @param args see {@code --help}
     */
    public static void main(String... args) {
        System.exit(run(Shell.ofSystem(), args));
    }

    static int run(Shell shell, String... args) {
        CommandLine parser = parser(shell);
        int status = parser.execute(withNegativeNumbersAsValues(parser.getCommandSpec(), args));
        // No message: nobody reads the output any more.
        return shell.out().checkError() ? FAILED : status;
    }

    private static CommandLine parser(Shell shell) {
        return new CommandLine(new Inspector(shell))
                .setOut(new PrintWriter(shell.out(), true, US_ASCII))
                .setErr(new PrintWriter(shell.err(), true, US_ASCII))
                .setColorScheme(shell.style().ofHelp())
                .setUsageHelpWidth(HELP_WIDTH)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false) // @0 is a Date
                .setParameterExceptionHandler((e, words) -> complain(shell, e, "\nTry --help."))
                .setExecutionExceptionHandler((e, parser, result) -> complain(shell, e, ""));
    }

    /** Moves negative numbers after the end of options, so that they are not taken for options. Parameters of options stay. */
    private static String[] withNegativeNumbersAsValues(CommandSpec spec, String... args) {
        List<String> words = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        List<String> begin =
                Arrays.stream(args).takeWhile(word -> !word.equals("--")).toList();
        String previous = "";
        for (String word : begin) {
            boolean isValue = word.matches("-[0-9].*") && !needsParameter(spec, previous);
            (isValue ? numbers : words).add(word);
            previous = word;
        }
        if (numbers.isEmpty()) {
            return args;
        }
        words.add("--");
        words.addAll(numbers);
        Arrays.stream(args).skip(begin.size() + 1L).forEach(words::add);
        return words.toArray(String[]::new);
    }

    private static boolean needsParameter(CommandSpec spec, String word) {
        return Optional.ofNullable(spec.optionsMap().get(word))
                .filter(option -> option.arity().min() > 0)
                .isPresent();
    }

    private static int complain(Shell shell, Exception e, String advice) throws Exception {
        if (e instanceof ParameterException || e instanceof UsageException || e instanceof IOException) {
            String message =
                    String.valueOf(e.getMessage()).lines().map(Printable::of).collect(Collectors.joining("\n"));
            shell.err().println("inspect: " + message + advice);
            return FAILED;
        }
        throw e;
    }

    @Override
    public Integer call() throws UsageException, IOException {
        options.check();
        if (options.completion()) {
            shell.out().print(AutoComplete.bash("inspect", spec.commandLine()));
            return OK;
        }
        Finding finding = inspect();
        options.output().print(finding, shell.with(options.colors().choose(shell.style())));
        return finding.isMalformed() ? MALFORMED : OK;
    }

    private Finding inspect() throws UsageException, IOException {
        if (options.value().isPresent()) {
            return ValueInspection.of(options.type(), options.value().get());
        }
        return options.log().isEmpty() ? inspectRequest(options.request()) : inspectLog(options.log());
    }

    private Finding inspectRequest(String file) throws UsageException, IOException {
        try (InputStream in = open(file)) {
            return Inspection.ofRequest(RequestReader.read(in));
        } catch (IOException | InvalidPathException e) {
            throw unreadable(file, e);
        }
    }

    private Finding inspectLog(List<String> files) throws UsageException, IOException {
        LogInspection inspection = new LogInspection(options.logFormat(), options.dangerousUrls(), shell.progress());
        try {
            for (String file : files) {
                add(file, inspection);
            }
        } finally {
            shell.progress().end();
        }
        return new LogSummary(String.join(" ", files), inspection.finish(), options.top());
    }

    private void add(String file, LogInspection inspection) throws UsageException, IOException {
        try (InputStream in = open(file)) {
            inspection.add(file, in);
        } catch (IOException | InvalidPathException e) {
            throw unreadable(file, e);
        }
    }

    private InputStream open(String file) throws IOException {
        return file.equals("-") ? shell.in() : Files.newInputStream(Path.of(file));
    }

    private static IOException unreadable(String file, Exception cause) {
        String reason = String.valueOf(cause.getMessage());
        if (cause instanceof NoSuchFileException) {
            reason = "there is no such file";
        } else if (cause instanceof AccessDeniedException) {
            reason = "access is denied";
        } else if (cause instanceof EOFException) {
            reason = "it ends too early";
        }
        return new IOException("cannot read " + file + ": " + reason, cause);
    }
}
