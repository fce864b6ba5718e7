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
 * What the dashboard is told of a request: twice, as it arrives and when it has been answered.
 *
 * @param id its number
 * @param time when it arrived, in milliseconds since 1970
 * @param headers its header lines by their names in lower case, in the order of the alphabet, since the JDK's server keeps neither
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
     * What the library and the policy make of a request.
     *
     * @param page whether it is for a page
     * @param source the header that tells the purposes; none if it is empty
     * @param purposes the purposes, as a structured field
     * @param tags those of the speculation rules behind it, as a structured field
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
     * What the server did.
     *
     * @param status the status, 0 while there is none, or -1 if the client went
     * @param millis how long it took
     * @param deed the same in words
     */
    record Answer(int status, long millis, String deed) {
        private static final Answer NONE_YET = new Answer(0, 0, "Working on it.");
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
        Answer newAnswer = new Answer(status, millis, deed(status));
        return new RequestEvent(id, time, method, path, headers, meaning, newAnswer);
    }

    private String deed(int status) {
        return switch (status) {
            case -1 -> "Nobody was there any more to be answered.";
            case 200 -> served();
            case 204 -> confirmed();
            case 503 -> "Refused it. The browser forgets that, and asks again if you go there.";
            default -> "Answered " + status + ".";
        };
    }

    private String served() {
        return switch (meaning.counted) {
            case REQUEST -> "Served the page. Its script will say when it is shown.";
            case SPECULATIVE_REQUEST -> "Served the page in advance. That is no visit: nobody has seen it yet.";
            case NOTHING, VISIT -> "Served it.";
        };
    }

    private String confirmed() {
        return meaning.counted == Counted.VISIT
                ? "Counted a visit: the page says that it is shown."
                : "Counted nothing: nobody can have seen that page yet.";
    }
}
