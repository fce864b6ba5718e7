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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
            usage: Inspector [--item | --list | --dictionary] VALUE    inspects one field value
                   Inspector 'NAME: VALUE'                             inspects one of the well-known fields
                   Inspector < REQUEST                                 inspects a request as it is sent
            exit status: 0 well-formed, 1 wrong usage, 2 malformed (see standard error)
            """;

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
        if (words.contains("--help")) {
            out.print(USAGE);
            return OK;
        }
        Optional<FieldType> chosen = Arrays.stream(FieldType.values())
                .filter(type -> words.remove(type.option()))
                .findFirst();
        if (words.size() > 1 || words.stream().anyMatch(word -> word.startsWith("--"))) {
            err.print(USAGE);
            return WRONG_USAGE;
        }
        boolean isRequest = words.isEmpty();
        Inspection inspection = isRequest ? inspectRequest(in) : inspectValue(chosen, words.get(0));
        if (isRequest || inspection.faults().isEmpty()) {
            out.print(inspection.report().toText());
        }
        inspection.faults().forEach(fault -> err.println(fault.describe()));
        return inspection.faults().isEmpty() ? OK : MALFORMED;
    }

    private static Inspection inspectValue(Optional<FieldType> chosen, String argument) {
        int colon = argument.indexOf(':');
        Optional<KnownField> known = KnownField.of(argument.substring(0, Math.max(colon, 0)));
        if (known.isPresent()) {
            KnownField field = known.get();
            String value = argument.substring(colon + 1).strip();
            return Inspection.ofValue(Optional.of(field.name()), chosen.orElse(field.type()), value);
        }
        return Inspection.ofValue(Optional.empty(), chosen.orElseGet(() -> FieldType.guess(argument)), argument);
    }

    /** Reads header lines, behind a request line or not, until an empty one. */
    private static Inspection inspectRequest(InputStream in) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, ISO_8859_1));
        String requestLine = "Request";
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
            int colon = line.indexOf(':', 1); // HTTP/2 has names that begin with one
            if (colon < 0 || line.substring(0, colon).contains(" ")) {
                requestLine = line;
            } else {
                headers.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
                        .add(line.substring(colon + 1).strip());
            }
        }
        return Inspection.ofRequest(requestLine, headers);
    }
}
