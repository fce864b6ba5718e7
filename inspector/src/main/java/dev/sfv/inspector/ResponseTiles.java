// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import dev.sfv.inspector.html.Element;
import dev.sfv.inspector.summary.ResponseKind;
import dev.sfv.inspector.summary.Share;
import dev.sfv.inspector.summary.Summary;
import dev.sfv.inspector.summary.Summary.Responses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The most important costs of speculative requests, if the logs have them. */
final class ResponseTiles {
    private final Summary summary;
    private final long speculative;
    private final List<Element> tiles = new ArrayList<>();

    private ResponseTiles(Summary summary) {
        this.summary = summary;
        this.speculative = summary.requests().part();
    }

    /** Makes the tiles; empty if the logs have none of the numbers. */
    static Optional<Element> of(Summary summary) {
        ResponseTiles tiles = new ResponseTiles(summary);
        tiles.addBytes();
        tiles.addStatuses();
        tiles.addCookies();
        Element list = Element.of("dl").with("class", "tiles");
        tiles.tiles.forEach(list::add);
        return tiles.tiles.isEmpty() ? Optional.empty() : Optional.of(list);
    }

    private void addBytes() {
        Share bytes = summary.bytes();
        if (bytes.all() > 0) {
            add("Bytes", Numbers.bytes(bytes.part()), Numbers.percent(bytes) + " of " + Numbers.bytes(bytes.all()));
        }
    }

    private void addStatuses() {
        if (count(ResponseKind.UNKNOWN) < speculative) {
            addCount("Refused", count(ResponseKind.CLIENT_ERROR, ResponseKind.SERVER_ERROR));
            addCount("Redirected", count(ResponseKind.REDIRECTION));
            addCount("Without content", count(ResponseKind.NO_CONTENT));
        }
    }

    private long count(ResponseKind... kinds) {
        return summary.responses().entrySet().stream()
                .filter(responses -> List.of(kinds).contains(responses.getKey()))
                .mapToLong(responses -> responses.getValue().count())
                .sum();
    }

    /** Zero is not shown, because most logs do not have Set-Cookie. */
    private void addCookies() {
        long cookies = cookies(summary);
        if (cookies > 0) {
            addCount("Set a cookie", cookies);
        }
    }

    /** {@return the number of responses to speculative requests that set a cookie} */
    static long cookies(Summary summary) {
        return summary.responses().values().stream()
                .mapToLong(Responses::withCookie)
                .sum();
    }

    private void addCount(String about, long count) {
        add(about, Numbers.grouped(count), Numbers.percent(new Share(speculative, count)));
    }

    private void add(String about, String number, String share) {
        tiles.add(Element.of("div")
                .add(Element.of("dt", about))
                .add(Element.of("dd").add(Element.of("strong", number)).add(Element.of("span", share))));
    }
}
