// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table of the report, as {@code report.json} declares it: a row for each parameter of a benchmark class.
 *
 * @param first the head of the first column, which has the parameter
 * @param perCharacter whether times and bytes are divided by the number at the end of the parameter
 */
record Table(
        String title, List<String> text, String first, String benchmark, boolean perCharacter, List<Column> columns) {
    /** The part of a result that a column shows, or the target for the value. */
    enum Show {
        TIME,
        BYTES,
        TARGET
    }

    /** A column. It shows the result of one method, divided by that of another method if there is one. */
    record Column(String head, Show show, String of, String over) {}

    String markdown(Results results) {
        String heads = row(first, columns.stream().map(Column::head));
        String rule = heads.replaceAll("[^|\n]+", "---:").replaceFirst(":", "");
        String head = "\n## " + title + "\n\n" + String.join("\n", text) + "\n\n" + heads + rule;
        return results.params(benchmark).stream()
                .map(param -> row(Samples.title(param, 48), columns.stream().map(one -> cell(results, one, param))))
                .collect(joining("", head, ""));
    }

    private String cell(Results results, Column column, String param) {
        Result one = result(results, column.of, param);
        boolean isRatio = column.over != null;
        Result shown = isRatio ? one.over(result(results, column.over, param)) : one;
        return switch (column.show) {
            case TIME -> shown.time();
            case BYTES -> Result.format(shown.bytes(), isRatio ? 2 : perCharacter ? 1 : 0);
            case TARGET -> Corpus.target(param);
        };
    }

    private Result result(Results results, String method, String param) {
        Result result = results.of(benchmark + "." + method, param);
        float length = perCharacter ? Integer.parseInt(param.replaceFirst(".*\\D", "")) : 1;
        return result.over(new Result("", "", 1, length, 0, length));
    }

    /** Makes a row. It escapes bars, because a bar would end a cell, even in code. */
    private static String row(String first, Stream<String> others) {
        return "| " + first.replace("|", "\\|") + " | " + others.collect(joining(" | ")) + " |\n";
    }
}
