// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import dev.sfv.model.FieldType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
public final class Inspector {
    static final int OK = 0;
    static final int FAILED = 1;
    static final int MALFORMED = 2;

    private Inspector() {}

    /**
     * Runs the inspector, and ends the Java virtual machine with its exit status.
     *
     * @param args see {@code --help}
     */
    public static void main(String... args) {
        System.exit(run(Shell.ofSystem(), args));
    }

    static int run(Shell shell, String... args) {
        int status = attempt(shell, args);
        // Without a word, since whoever was reading has gone.
        return shell.out().checkError() ? FAILED : status;
    }

    private static int attempt(Shell shell, String... args) {
        try {
            CommandLine command = CommandLine.of(args);
            return run(shell.with(command.colours().choose(shell.style())), command);
        } catch (UsageException e) {
            shell.err().println("inspect: " + Printable.of(String.valueOf(e.getMessage())) + "\nTry --help.");
        } catch (IOException e) {
            shell.err().println("inspect: " + Printable.of(String.valueOf(e.getMessage())));
        }
        return FAILED;
    }

    private static int run(Shell shell, CommandLine command) throws UsageException, IOException {
        List<String> words = command.words();
        return switch (command.task()) {
            case HELP -> {
                shell.out().print(Help.TEXT);
                yield OK;
            }
            case VALUE -> print(inspectValue(command.type(), words.get(0)), command.format(), shell);
            case REQUEST -> print(inspectRequest(shell, words.isEmpty() ? "-" : words.get(0)), command.format(), shell);
            case LOG -> print(inspectLog(shell, words), command.format(), shell);
        };
    }

    private static int print(Finding finding, Format format, Shell shell) {
        format.print(finding, shell);
        return finding.isMalformed() ? MALFORMED : OK;
    }

    private static Finding inspectValue(Optional<FieldType> chosen, String word) {
        Optional<HeaderLine> header = HeaderLine.of(word).filter(line -> isMeant(line, word));
        if (header.isEmpty()) {
            return Inspection.ofValue(Inspection.UNNAMED, chosen.orElseGet(() -> FieldTypes.guess(word)), word);
        }
        String name = header.get().name();
        String value = header.get().value();
        Optional<KnownField> known = KnownField.of(name);
        return known.isEmpty() && chosen.isEmpty()
                ? Inspection.ofRequest(word, Map.of(name, List.of(value)))
                : Inspection.ofValue(
                        known.map(KnownField::name).orElse(name),
                        chosen.or(() -> known.map(KnownField::type)).orElseThrow(),
                        value);
    }

    /** Tokens and Byte Sequences have colons too, so that one of a header is followed by a space, or by nothing. */
    private static boolean isMeant(HeaderLine header, String word) {
        String rest = word.substring(header.name().length() + 1);
        return !word.startsWith(":") && (rest.isEmpty() || rest.startsWith(" ") || rest.startsWith("\t"));
    }

    private static Finding inspectRequest(Shell shell, String file) throws UsageException, IOException {
        try (InputStream in = open(shell, file)) {
            return Inspection.ofRequest(RequestReader.read(in));
        } catch (IOException | InvalidPathException e) {
            throw unreadable(file, e);
        }
    }

    private static Finding inspectLog(Shell shell, List<String> files) throws IOException {
        LogSummary summary = new LogSummary(String.join(" ", files));
        LogReader log = new LogReader(summary, shell.progress());
        try {
            for (String file : files) {
                read(shell, file, log);
            }
        } finally {
            shell.progress().end();
        }
        return summary;
    }

    private static void read(Shell shell, String file, LogReader log) throws IOException {
        try (InputStream in = open(shell, file)) {
            log.read(file, in);
        } catch (IOException | InvalidPathException e) {
            throw unreadable(file, e);
        }
    }

    private static InputStream open(Shell shell, String file) throws IOException {
        return file.equals("-") ? shell.in() : Files.newInputStream(Path.of(file));
    }

    private static IOException unreadable(String file, Exception cause) {
        String reason = String.valueOf(cause.getMessage());
        if (cause instanceof NoSuchFileException) {
            reason = "there is no such file";
        } else if (cause instanceof AccessDeniedException) {
            reason = "access is denied";
        }
        return new IOException("cannot read " + file + ": " + reason, cause);
    }
}
