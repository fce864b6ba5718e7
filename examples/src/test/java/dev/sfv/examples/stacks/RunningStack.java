// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.stacks;

import dev.sfv.examples.Client;
import dev.sfv.examples.Client.Answer;
import java.io.IOException;

/** A stack whose server is running, and what a client can do with it. */
record RunningStack(Stack stack, Server server, VisitCounter visits) {
    static RunningStack start(Stack stack) throws Exception {
        VisitCounter visits = new VisitCounter();
        SpeculationPolicy policy = new SpeculationPolicy(Site::isPage, Site::isMarked, visits);
        return new RunningStack(stack, stack.start(policy), visits);
    }

    /** A request without a body; each header is a whole line. */
    static String request(String method, String path, String... headers) {
        StringBuilder request = new StringBuilder();
        request.append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: localhost\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        return request.append("\r\n").toString();
    }

    /** A request with a body of ten octets. */
    static String post(String path, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = "Content-Length: 10";
        return request("POST", path, all) + "0123456789";
    }

    Answer get(String path, String... headers) throws IOException {
        return send(request("GET", path, headers));
    }

    Answer send(String request) throws IOException {
        return Client.send(server.port(), request);
    }
}
