// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.boot;

import dev.sfv.contract.Client.Answer;
import dev.sfv.contract.RunningStack;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A client that requests pages, and keeps cookies. */
final class Browser {
    private static final Pattern COOKIE = Pattern.compile("(?:^|, )(\\w+)=([^;, ]*)");

    private final Application application;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Browser(Application application) {
        this.application = application;
    }

    Map<String, String> cookies() {
        return cookies;
    }

    Answer get(String path, String... headers) throws IOException {
        boolean accepts = Stream.of(headers).anyMatch(header -> header.startsWith("Accept:"));
        Stream<String> accept = accepts ? Stream.of() : Stream.of("Accept: text/html");
        return send("GET", path, "", Stream.concat(accept, Stream.of(headers)));
    }

    /** Posts a form. */
    Answer post(String path, String form, String... headers) throws IOException {
        Stream<String> all =
                Stream.of("Content-Type: application/x-www-form-urlencoded", "Content-Length: " + form.length());
        return send("POST", path, form, Stream.concat(all, Stream.of(headers)));
    }

    /** Logs in with the form, and returns the path to which the log-in redirects. */
    String logIn() throws IOException {
        return location(post("/login", "username=jane&password=password"));
    }

    private Answer send(String method, String path, String body, Stream<String> headers) throws IOException {
        String cookie = cookies.entrySet().stream().map(Object::toString).collect(Collectors.joining("; "));
        String[] all = Stream.concat(headers, Stream.of("Cookie: " + cookie)).toArray(String[]::new);
        Answer answer = application.send(RunningStack.request(method, path, all) + body);
        Matcher matcher = COOKIE.matcher(answer.header("set-cookie"));
        while (matcher.find()) {
            cookies.put(matcher.group(1), matcher.group(2));
        }
        return answer;
    }

    /** Returns the path and the query to which an answer redirects, or an empty string if it does not redirect. */
    static String location(Answer answer) {
        URI uri = URI.create(answer.header("location"));
        return uri.getQuery() == null ? uri.getPath() : uri.getPath() + "?" + uri.getQuery();
    }
}
