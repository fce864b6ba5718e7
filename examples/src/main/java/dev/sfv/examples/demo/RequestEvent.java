// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.demo;

import com.sun.net.httpserver.HttpExchange;
import dev.sfv.purpose.SpeculativeLoad;
import dev.sfv.purpose.SpeculativeLoad.Visit;
import dev.sfv.speculation.VisitCounter.Counted;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request, as it is sent to the dashboard: once when it arrives, and again when it has been answered.
 *
 * @param id its number
 * @param time when it arrived, in milliseconds since 1970
 * @param headers its header lines by name, in lower case and sorted, because the JDK's server keeps neither case nor order
 */
record RequestEvent(
        long id,
        long time,
        String method,
        String path,
        Map<String, List<String>> headers,
        Meaning meaning,
        Answer answer) {

    /**
     * The meaning of a request, according to the library and the policy.
     *
     * @param page whether it is for a page
     * @param source the name of the header that has the purposes, or an empty text if there is none
     * @param purposes the purposes, as a structured field
     * @param tags the tags of the speculation rules that caused it, as a structured field
     */
    record Meaning(
            boolean page,
            String source,
            String purposes,
            String tags,
            SpeculativeLoad load,
            Visit visit,
            Counted counted) {}

    /**
     * The answer of the server.
     *
     * @param status the status, 0 while there is none, or -1 if the client has closed the connection
     * @param millis how long it took
     * @param outcome what the server did, in a sentence
     */
    record Answer(int status, long millis, String outcome) {
        private static final Answer NONE_YET = new Answer(0, 0, "In progress.");
    }

    static RequestEvent arrival(long id, HttpExchange exchange, Meaning meaning) {
        Map<String, List<String>> headers = new TreeMap<>();
        exchange.getRequestHeaders().forEach((name, lines) -> headers.put(name.toLowerCase(Locale.ROOT), lines));
        return new RequestEvent(
                id,
                System.currentTimeMillis(),
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                headers,
                meaning,
                Answer.NONE_YET);
    }

    RequestEvent answered(int status, long millis) {
        Answer newAnswer = new Answer(status, millis, outcome(status));
        return new RequestEvent(id, time, method, path, headers, meaning, newAnswer);
    }

    private String outcome(int status) {
        return switch (status) {
            case -1 -> "The client closed the connection before the answer.";
            case 200 -> served();
            case 204 -> confirmed();
            case 503 -> "Refused. The browser will ask again if you open the page.";
            default -> "Answered with status " + status + ".";
        };
    }

    private String served() {
        return switch (meaning.counted) {
            case REQUEST -> "Served the page. Its script will report when it is shown.";
            case SPECULATIVE_REQUEST -> "Served the page in advance. Not a visit: nobody has seen it yet.";
            case NOTHING, VISIT -> "Served.";
        };
    }

    private String confirmed() {
        return meaning.counted == Counted.VISIT
                ? "Counted a visit: the page reports that it is shown."
                : "Did not count a visit, because the page is not shown yet.";
    }
}
