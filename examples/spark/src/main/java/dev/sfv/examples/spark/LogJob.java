// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.spark;

import dev.sfv.inspector.LogReport;
import dev.sfv.inspector.log.LogFormat;
import dev.sfv.inspector.log.LogFormats;
import dev.sfv.inspector.log.LogInput;
import dev.sfv.inspector.log.Progress;
import dev.sfv.inspector.summary.DangerousUrls;
import dev.sfv.inspector.summary.Summary;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.input.PortableDataStream;

/**
 * Sums up many logs on many machines, as the inspector does on one:
 *
 * <pre>{@code
 * spark-submit --class dev.sfv.examples.spark.LogJob --jars sfv-inspector.jar sfv-spark-example.jar 'hdfs:///logs/*.gz'
 * }</pre>
 *
 * <p>Each machine reads whole files, because a compressed file cannot be divided. So the result has the file and the line of each place,
 * like the result of the inspector.
 */
public final class LogJob {
    private LogJob() {}

    /**
     * Runs the job, and prints the summary as JSON, as {@code inspect --json --log} does.
     *
     * @param args the path of the logs, which may have wildcards; then the pattern of the access logs, if it is not recognized
     */
    public static void main(String... args) {
        Optional<String> pattern = Arrays.stream(args).skip(1).findFirst();
        try (JavaSparkContext spark = new JavaSparkContext(new SparkConf().setAppName("Speculative requests"))) {
            System.out.println(LogReport.of(args[0], sum(spark, args[0], pattern.orElse("")))
                    .toJson());
        }
    }

    /** Sums up all logs of a path. If the pattern is empty, the formats are recognized. */
    static Summary sum(JavaSparkContext spark, String path, String pattern) {
        return spark.binaryFiles(path, spark.defaultParallelism())
                .map(file -> summarize(file._1(), file._2(), pattern))
                .fold(nothing(), LogJob::sum);
    }

    private static Summary nothing() {
        return new Summary(new DangerousUrls(List.of()));
    }

    private static Summary sum(Summary summary, Summary other) {
        summary.addAll(other);
        return summary;
    }

    private static Summary summarize(String uri, PortableDataStream file, String pattern) throws IOException {
        String name = nameOf(uri);
        Summary summary = nothing();
        try (InputStream in = file.open()) {
            LogInput log = new LogInput(in, summary.listenerFor(name));
            if (!log.isEmpty()) {
                LogFormat format = pattern.isEmpty() ? recognize(log, name) : LogFormats.ofPattern(pattern);
                summary.addFormat(format.name());
                log.read(format, Progress.NONE);
            }
        }
        return summary;
    }

    /** {@return the name of a file; for a local file its path, as in the inspector} */
    private static String nameOf(String uri) {
        return uri.startsWith("file:") ? Path.of(URI.create(uri)).toString() : uri;
    }

    private static LogFormat recognize(LogInput log, String name) throws IOException {
        return log.recognize().orElseThrow(() -> new IOException("nothing was recognized in " + name));
    }
}
