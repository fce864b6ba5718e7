// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.stacks;

import dev.sfv.examples.Client;
import dev.sfv.examples.Client.Answer;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

/** A stack whose server is running, and what a client can do with it. */
record RunningStack(Stack stack, Server server, VisitCounter visits, ContractTable table) {
    static RunningStack start(Stack stack, ContractTable table) throws Exception {
        VisitCounter visits = new VisitCounter();
        SpeculationPolicy policy = new SpeculationPolicy(Site::isPage, Site::isMarked, visits);
        return new RunningStack(stack, stack.start(policy), visits, table);
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
        String[] all = Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = "Content-Length: 10";
        return request("POST", path, all) + "0123456789";
    }

    Answer get(String path, String... headers) throws IOException {
        return send(request("GET", path, headers));
    }

    /** Sends a request upon which a server may also close the connection without an answer, which is told by the status 0. */
    Answer sendOdd(String request) throws IOException {
        try {
            return send(request);
        } catch (EOFException closed) {
            return new Answer(0, Map.of(), "");
        }
    }

    Answer send(String request) throws IOException {
        return Client.send(server.port(), request);
    }
}
