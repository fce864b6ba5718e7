// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.log;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.sfv.inspector.log.LoggedRequest.Draft;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A log with a JSON object on each line. */
final class JsonLines implements LogFormat {
    /** The keys of each server, by its name. */
    private static final List<JsonLines> SERVERS = List.of(
            // Caddy, "log" directive: all request headers by default, each with an array of its lines
            new JsonLines(
                    "caddy",
                    "method=request.method target=request.uri status=status size=size time=ts headers=request.headers.*"
                            + " response-headers=resp_headers.*"),
            // Zalando Logbook, README, "JSON": the response is another object, without a method
            new JsonLines("logbook", "method=method target=uri headers=headers.*"),
            // Traefik, "Access logs": logged headers have the prefixes request_ and downstream_
            new JsonLines(
                    "traefik",
                    "method=RequestMethod target=RequestPath status=DownstreamStatus size=DownstreamContentSize time=StartUTC"
                            + " headers=request_* response-headers=downstream_*"),
            // Cloudflare Logpush, dataset "HTTP requests" with custom fields
            new JsonLines(
                    "cloudflare",
                    "method=ClientRequestMethod target=ClientRequestURI status=EdgeResponseStatus size=EdgeResponseBytes"
                            + " time=EdgeStartTimestamp headers=RequestHeaders.* response-headers=ResponseHeaders.*"),
            // Tomcat, JsonAccessLogValve
            new JsonLines(
                    "tomcat",
                    "method=method target=path request=request status=statusCode size=size time=time headers=requestHeaders.*"
                            + " response-headers=responseHeaders.*"),
            // Envoy, default keys of JSON access logs; the configuration names the headers
            new JsonLines(
                    "envoy",
                    "method=method target=path status=response_code size=bytes_sent time=start_time headers=*"));

    private final String name;
    private final JsonKeys keys;

    private JsonLines(String name, String keys) {
        this.name = name;
        this.keys = JsonKeys.parse(keys);
    }

    /** {@return the format of each server that is known} */
    static List<JsonLines> servers() {
        return SERVERS;
    }

    /**
     * Makes a format of keys.
     *
     * @throws IllegalArgumentException with a message for users, if the keys are malformed
     */
    static JsonLines ofKeys(String keys) {
        return new JsonLines(keys, keys);
    }

    @Override
    public String name() {
        return name;
    }

    /** {@return how many different roles the keys of a line have; 0 if no wanted header is among them} */
    int rolesIn(byte[] line) {
        Set<LoggedRequest.Role> roles = EnumSet.noneOf(LoggedRequest.Role.class);
        try (JsonParser parser = JsonObjects.FACTORY.createParser(line)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                JsonObjects.read(parser, keys, (target, value) -> {
                    if (isWanted(target)) {
                        roles.add(target.role());
                    }
                });
            }
        } catch (IOException e) {
            return 0;
        }
        return roles.contains(LoggedRequest.Role.HEADER) ? roles.size() : 0;
    }

    private static boolean isWanted(JsonKeys.Target target) {
        return target.role() != LoggedRequest.Role.HEADER || WantedHeaders.OF_REQUEST.has(target.header());
    }

    @Override
    public void read(InputStream in, Progress progress, LogListener requests) throws IOException {
        Lines lines = new Lines(in, progress);
        while (lines.next(requests)) {
            take(lines, requests);
        }
        requests.end(lines.number(), lines.bytes());
    }

    private void take(Lines lines, LogListener requests) throws IOException {
        Draft draft = new Draft();
        try (JsonParser parser = lines.toJson()) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                JsonObjects.read(parser, keys, (target, value) -> take(draft, target, value));
            }
        } catch (JsonProcessingException e) {
            requests.unreadable(lines.number(), "the line is not a JSON object: " + JsonObjects.reason(e));
            return;
        }
        if (draft.isRequest()) {
            requests.request(draft.finish(lines.number()));
        } else {
            requests.otherLine();
        }
    }

    /** Takes a value in its role. For an absent header, servers write null or a hyphen. */
    private static void take(Draft draft, JsonKeys.Target target, JsonParser parser) throws IOException {
        switch (parser.currentToken()) {
            case VALUE_NULL -> {}
            case END_ARRAY -> takeHidden(draft, target);
            default -> {
                if (!parser.getText().equals("-")) {
                    draft.set(target.role(), target.header(), parser.getText());
                }
            }
        }
    }

    /** Takes a header of a response whose lines are hidden: Caddy writes an empty array for {@code Set-Cookie}. */
    private static void takeHidden(Draft draft, JsonKeys.Target target) {
        if (target.role() == LoggedRequest.Role.RESPONSE_HEADER) {
            draft.set(target.role(), target.header(), "");
        }
    }
}
