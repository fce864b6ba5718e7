// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Inspects a structured field value, or all of those in a request, on the command line.
 *
 * <pre>{@code
 * Inspector 'prefetch;prerender'
 * Inspector --dictionary 'u=1, i'
 * Inspector 'Sec-Purpose: prefetch;prerender'
 * Inspector < request.txt
 * }</pre>
 */
public final class Inspector {
    static final int OK = 0;
    static final int WRONG_USAGE = 1;
    static final int MALFORMED = 2;

    private static final String USAGE = """
            usage: Inspector [--item | --list | --dictionary] [--] VALUE    inspects one field value
                   Inspector 'NAME: VALUE'                                  inspects one header of a request
                   Inspector < REQUEST                                      inspects a request as it is sent
            exit status: 0 well-formed, 1 wrong usage, 2 malformed (see standard error)
            """;

    /** On the command line, where it must not be taken for a value: with a space behind the colon. */
    private static final Pattern HEADER =
            Pattern.compile("([\\w!#$%&'*+.^`|~-]+):(?=[ \t]|$)[ \t]*(.*)", Pattern.DOTALL);
    /** In a request; HTTP/2 has names that begin with a colon. */
    private static final Pattern HEADER_LINE = Pattern.compile("(:?[\\w!#$%&'*+.^`|~-]+):[ \t]*(.*?)[ \t]*");

    private Inspector() {}

    /**
     * Runs the inspector, and ends the Java virtual machine with its exit status.
     *
     * @param args see the usage
     */
    public static void main(String... args) throws IOException {
        System.exit(run(args, System.in, System.out, System.err));
    }

    static int run(String[] args, InputStream in, PrintStream out, PrintStream err) throws IOException {
        List<String> words = new ArrayList<>(Arrays.asList(args));
        List<String> options = options(words);
        if (options.equals(List.of("--help"))) {
            out.print(USAGE);
            return OK;
        }
        Optional<FieldType> chosen = Arrays.stream(FieldType.values())
                .filter(type -> options.remove(type.option()))
                .findFirst();
        if (words.size() > 1 || !options.isEmpty() || (words.isEmpty() && chosen.isPresent())) {
            err.print(USAGE);
            return WRONG_USAGE;
        }
        return words.isEmpty() ? inspectRequest(in, out, err) : inspectValue(chosen, words.get(0), out, err);
    }

    /** Takes the options from the front of the words, and the {@code --} that may end them. */
    private static List<String> options(List<String> words) {
        List<String> options = new ArrayList<>();
        while (!words.isEmpty() && words.get(0).startsWith("--")) {
            String option = words.remove(0);
            if (option.equals("--")) {
                break;
            }
            options.add(option);
        }
        return options;
    }

    private static int inspectValue(Optional<FieldType> chosen, String word, PrintStream out, PrintStream err) {
        Inspection inspection = inspection(chosen, word);
        if (inspection.faults().isEmpty()) {
            out.print(inspection.report().toText());
        }
        return conclude(inspection, err);
    }

    private static Inspection inspection(Optional<FieldType> chosen, String word) {
        Matcher header = HEADER.matcher(word);
        if (!header.matches()) {
            return Inspection.ofValue(Inspection.UNNAMED, chosen.orElseGet(() -> FieldType.guess(word)), word);
        }
        String name = header.group(1);
        String value = header.group(2);
        Optional<KnownField> known = KnownField.of(name);
        return known.isEmpty() && chosen.isEmpty()
                ? Inspection.ofRequest(word, Map.of(name, List.of(value)))
                : Inspection.ofValue(
                        known.map(KnownField::name).orElse(name),
                        chosen.or(() -> known.map(KnownField::type)).orElseThrow(),
                        value);
    }

    /** Reads header lines, behind a request line or not, until an empty one. */
    private static int inspectRequest(InputStream in, PrintStream out, PrintStream err) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, ISO_8859_1));
        String requestLine = "Request";
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
            Matcher header = HEADER_LINE.matcher(line);
            if (header.matches()) {
                headers.computeIfAbsent(header.group(1).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                        .add(header.group(2));
            } else {
                requestLine = line;
            }
        }
        if (headers.isEmpty()) {
            err.print("There is no request on standard input.\n" + USAGE);
            return WRONG_USAGE;
        }
        Inspection inspection = Inspection.ofRequest(requestLine, headers);
        out.print(inspection.report().toText());
        return conclude(inspection, err);
    }

    private static int conclude(Inspection inspection, PrintStream err) {
        inspection.faults().forEach(fault -> err.println(fault.describe()));
        return inspection.faults().isEmpty() ? OK : MALFORMED;
    }
}
