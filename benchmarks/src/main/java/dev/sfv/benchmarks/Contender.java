// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

/** Who parses in the plot. The colours differ in brightness too, for those who cannot tell all hues apart. */
enum Contender {
    READER("readerOfOctets", "sfv reader (bytes)", "#0072b2"),
    TREE("tree", "sfv tree", "#56b4e9"),
    GREENBYTES("greenbytes", "greenbytes 0.4", "#e69f00"),
    TOMCAT("tomcat", "Tomcat 11", "#999999");

    final String method;
    final String label;
    final String colour;

    Contender(String method, String label, String colour) {
        this.method = method;
        this.label = label;
        this.colour = colour;
    }

    Measure nanos(Results results, String line) {
        return results.of(ParseBenchmark.class, method, line).nanos();
    }
}
