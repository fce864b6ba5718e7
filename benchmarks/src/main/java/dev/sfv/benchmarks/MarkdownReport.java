// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import java.util.Locale;

/** All figures, in tables. */
final class MarkdownReport {
    private final Results results;

    private MarkdownReport(Results results) {
        this.results = results;
    }

    static String of(Results results) {
        MarkdownReport report = new MarkdownReport(results);
        return String.join(
                "\n",
                report.head(),
                report.reading(),
                report.trees(),
                report.serializing(),
                report.secPurpose(),
                report.requestPurpose(),
                report.lines(),
                report.large());
    }

    private String head() {
        return """
                # Benchmarks

                %s.

                Times are in nanoseconds for one field value, and B are the bytes that it costs on the heap. After ± stands half the
                confidence interval of 99.9%% that JMH tells. The error of a ratio is that of a quotient: the relative errors of
                both figures, added in quadrature. An en dash stands for what is not known: a peer cannot read the value, or there
                were too few iterations to tell an error.
                """.formatted(results.conditions());
    }

    private String reading() {
        Table table = new Table(
                "Value",
                "reader of octets, ns",
                "B",
                "reader of text, ns",
                "B",
                "text / octets",
                "greenbytes, ns",
                "greenbytes / octets",
                "to reach");
        for (String line : results.params(ParseBenchmark.class)) {
            Result octets = results.of(ParseBenchmark.class, "readerOfOctets", line);
            Result text = results.of(ParseBenchmark.class, "readerOfText", line);
            Result greenbytes = results.of(ParseBenchmark.class, "greenbytes", line);
            table.row(
                    name(line),
                    octets,
                    text,
                    text.nanos().over(octets.nanos()),
                    greenbytes.nanos(),
                    greenbytes.nanos().over(octets.nanos()),
                    Targets.of(line));
        }
        return """
                ## Reading

                The reader visits every member, inner item and parameter, and builds nothing; greenbytes builds a tree. At the ratio
                in the last column the reader would equal sfparse (C, AVX2), measured beside greenbytes 0.4 in one quiet run.

                """ + table;
    }

    private String trees() {
        Table table = new Table(
                "Value",
                "tree, ns",
                "B",
                "greenbytes, ns",
                "B",
                "Tomcat, ns",
                "B",
                "greenbytes / tree, time",
                "tree / greenbytes, bytes");
        for (String line : results.params(ParseBenchmark.class)) {
            Result tree = results.of(ParseBenchmark.class, "tree", line);
            Result greenbytes = results.of(ParseBenchmark.class, "greenbytes", line);
            Result tomcat = results.of(ParseBenchmark.class, "tomcat", line);
            table.row(
                    name(line),
                    tree,
                    greenbytes,
                    tomcat,
                    greenbytes.nanos().over(tree.nanos()),
                    Measure.format(tree.bytes() / greenbytes.bytes(), 2));
        }
        return """
                ## Building a tree

                All from the same string.

                """ + table;
    }

    private String serializing() {
        Table table = new Table(
                "Value", "tree, ns", "B", "reused writer, ns", "B", "greenbytes, ns", "B", "greenbytes / tree");
        for (String line : results.params(SerializeBenchmark.class)) {
            Result tree = results.of(SerializeBenchmark.class, "tree", line);
            Result writer = results.of(SerializeBenchmark.class, "writer", line);
            Result greenbytes = results.of(GreenbytesSerializeBenchmark.class, "greenbytes", line);
            table.row(name(line), tree, writer, greenbytes, greenbytes.nanos().over(tree.nanos()));
        }
        return """
                ## Serializing

                A tree into a new string, and into a writer that is used again. Tomcat cannot serialize.

                """ + table;
    }

    private String secPurpose() {
        Table table =
                new Table("Value", "text, ns", "B", "octets, ns", "B", "greenbytes, ns", "B", "greenbytes / text");
        for (String value : results.params(SecPurposeBenchmark.class)) {
            Result text = results.of(SecPurposeBenchmark.class, "parseText", value);
            Result octets = results.of(SecPurposeBenchmark.class, "parseOctets", value);
            Result greenbytes = results.of(SecPurposeBenchmark.class, "greenbytes", value);
            table.row(
                    Table.code(value),
                    text,
                    octets,
                    greenbytes,
                    greenbytes.nanos().over(text.nanos()));
        }
        return """
                ## Sec-Purpose

                Asking whether it tells of a prefetch.

                """ + table;
    }

    private String requestPurpose() {
        Table table = new Table("Header", "in all, ns", "B", "look-ups, ns", "B", "look-ups / all");
        for (String header : results.params(RequestPurposeBenchmark.class)) {
            Result all = results.of(RequestPurposeBenchmark.class, "of", header);
            Result lookUps = results.of(RequestPurposeBenchmark.class, "lookUps", header);
            table.row(Table.code(header), all, lookUps, lookUps.nanos().over(all.nanos()));
        }
        return """
                ## Purpose of a request

                Asking all headers of a request, in a map; and what of this the map takes, in which they are looked up.

                """ + table;
    }

    private String lines() {
        Table table = new Table(
                "Parsed", "reader of text, ns", "B", "tree, ns", "B", "greenbytes, ns", "B", "greenbytes / tree");
        for (String none : results.params(LinesBenchmark.class)) {
            Result reader = results.of(LinesBenchmark.class, "readerOfText", none);
            Result tree = results.of(LinesBenchmark.class, "tree", none);
            Result greenbytes = results.of(LinesBenchmark.class, "greenbytes", none);
            table.row(
                    "three lines", reader, tree, greenbytes, greenbytes.nanos().over(tree.nanos()));
        }
        return """
                ## Several field lines

                A cache status, to which each cache on the way added a line.

                """ + table;
    }

    private String large() {
        Table table = new Table(
                "Octets",
                "reader of octets, ns",
                "reader of text, ns",
                "tree, ns",
                "B",
                "greenbytes, ns",
                "B",
                "Tomcat, ns",
                "B");
        for (String size : results.params(LargeBenchmark.class)) {
            int octets = Integer.parseInt(size);
            Result tree = results.of(LargeBenchmark.class, "tree", size);
            Result greenbytes = results.of(LargeBenchmark.class, "greenbytes", size);
            Result tomcat = results.of(LargeBenchmark.class, "tomcat", size);
            table.row(
                    String.format(Locale.ROOT, "%,d", octets),
                    results.of(LargeBenchmark.class, "readerOfOctets", size)
                            .nanos()
                            .per(octets),
                    results.of(LargeBenchmark.class, "readerOfText", size)
                            .nanos()
                            .per(octets),
                    tree.nanos().per(octets),
                    Measure.format(tree.bytes() / octets, 1),
                    greenbytes.nanos().per(octets),
                    Measure.format(greenbytes.bytes() / octets, 1),
                    tomcat.nanos().per(octets),
                    Measure.format(tomcat.bytes() / octets, 1));
        }
        return """
                ## A large List

                Time and bytes for one octet of it, which should not depend on its length.

                """ + table;
    }

    private static String name(String line) {
        return line.equals(Samples.MIXED) ? MixedSet.TITLE : Table.code(line.replaceFirst("\\|", " "));
    }
}
