// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.demo;

import com.sun.net.httpserver.HttpExchange;
import dev.sfv.examples.stacks.SpeculationPolicy;
import dev.sfv.header.RequestPurpose;
import dev.sfv.header.SecSpeculationTags;
import dev.sfv.header.SpeculativeLoad;
import dev.sfv.header.SpeculativeLoad.Visit;
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
     * What the library makes of a request.
     *
     * @param page whether it is for a page, which the demo knows by its path
     * @param source the header that tells the purposes; none if it is empty
     * @param purposes the purposes, as a structured field
     * @param tags those of the speculation rules behind it, as a structured field
     */
    record Meaning(boolean page, String source, String purposes, String tags, SpeculativeLoad load, Visit visit) {
        private static Meaning of(String path, Map<String, List<String>> headers) {
            RequestPurpose request = RequestPurpose.ofLines(headers::get);
            SpeculativeLoad load = SpeculativeLoad.ofLines(headers::get);
            return new Meaning(
                    DemoServer.isPage(path),
                    request.source().headerName(),
                    request.purpose().serialize(),
                    SecSpeculationTags.FIELD.ofLines(headers::get).toString(),
                    load,
                    load.visit());
        }
    }

    /**
     * What the server did.
     *
     * @param status the status, or 0 while there is none
     * @param millis how long it took
     * @param deed the same in words
     */
    record Answer(int status, long millis, String deed) {
        private static final Answer NONE_YET = new Answer(0, 0, "Working on it.");
    }

    static RequestEvent arrival(long id, HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        Map<String, List<String>> headers = new TreeMap<>();
        exchange.getRequestHeaders().forEach((name, lines) -> headers.put(name.toLowerCase(Locale.ROOT), lines));
        return new RequestEvent(
                id,
                System.currentTimeMillis(),
                exchange.getRequestMethod(),
                path,
                headers,
                Meaning.of(path, exchange.getRequestHeaders()),
                Answer.NONE_YET);
    }

    RequestEvent answered(int status, long millis) {
        Answer newAnswer = new Answer(status, millis, deed(status));
        return new RequestEvent(id, time, method, path, headers, meaning, newAnswer);
    }

    private String deed(int status) {
        if (path.equals(SpeculationPolicy.CONFIRMATION_PATH)) {
            return meaning.visit == Visit.NOW
                    ? "Counted a visit: the page says that it is shown."
                    : "Counted nothing: the page is still being prerendered.";
        }
        return switch (status) {
            case 503 -> "Refused it. The browser forgets that, and asks again if you go there.";
            case 200 -> meaning.page ? served() : "Served a part of a page.";
            default -> "Answered " + status + ".";
        };
    }

    private String served() {
        return meaning.visit == Visit.NOW
                ? "Served the page. Its script will say when it is shown."
                : "Served the page in advance. That is no visit: nobody has seen it yet.";
    }
}
