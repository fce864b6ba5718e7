// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.sfv.inspector.Inspection;
import dev.sfv.inspector.UsageException;
import dev.sfv.model.FieldType;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Inspects the value, header or request in the body of a POST. It answers with the JSON of the command line. The query may be the
 * type of the value, for example {@code LIST}.
 */
final class TextInspector implements HttpHandler {
    /** The largest text in bytes. Servers take fewer bytes of headers by default. */
    static final int LIMIT = 1 << 16;

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            StaticFiles.refuseMethod(exchange, "POST");
            return;
        }
        byte[] text = exchange.getRequestBody().readNBytes(LIMIT + 1);
        if (text.length > LIMIT) {
            StaticFiles.sendText(exchange, 413, "The text is longer than " + LIMIT + " bytes");
            return;
        }
        try {
            Inspection inspection = Inspection.ofText(new String(text, UTF_8), type(exchange));
            StaticFiles.send(
                    exchange, 200, "application/json", inspection.toJson().getBytes(UTF_8));
        } catch (UsageException e) {
            StaticFiles.sendText(exchange, 422, String.valueOf(e.getMessage()));
        }
    }

    /** {@return the type in the query; empty if the query is not the name of a type} */
    private static Optional<FieldType> type(HttpExchange exchange) {
        return Arrays.stream(FieldType.values())
                .filter(type -> type.name().equals(exchange.getRequestURI().getQuery()))
                .findFirst();
    }
}
