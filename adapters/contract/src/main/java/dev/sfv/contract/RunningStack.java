// SPDX-License-Identifier: Apache-2.0
package dev.sfv.contract;

import dev.sfv.contract.Client.Answer;
import dev.sfv.speculation.Decision;
import dev.sfv.speculation.SpeculationListener;
import dev.sfv.speculation.VisitCounter;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A stack whose server is running, with methods that send requests to it.
 *
 * @param decisions the decisions so far about the first application; a case may clear them
 * @param visits counts the visits of the first application
 * @param mountedVisits counts the visits of the second application
 */
public record RunningStack(
        Stack stack,
        Server server,
        Queue<Heard> decisions,
        VisitCounter visits,
        VisitCounter mountedVisits,
        ContractTable table) {

    /** The arguments of a call of a listener. */
    public record Heard(String method, String path, Decision decision) {}

    static RunningStack start(Stack stack, ContractTable table) throws Exception {
        Queue<Heard> decisions = new ConcurrentLinkedQueue<>();
        SpeculationListener listener = (method, path, decision) -> decisions.add(new Heard(method, path, decision));
        VisitCounter visits = Site.visits();
        VisitCounter mountedVisits = Site.visits();
        Server server = stack.starter().start(Site.policy(visits, listener), Site.mountedPolicy(mountedVisits));
        return new RunningStack(stack, server, decisions, visits, mountedVisits, table);
    }

    /** Returns the text of a request without a body. Each header is a whole line. */
    public static String request(String method, String path, String... headers) {
        StringBuilder request = new StringBuilder();
        request.append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: localhost\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        return request.append("\r\n").toString();
    }

    /** Returns the text of a POST request with a body of ten bytes. */
    public static String post(String path, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = "Content-Length: 10";
        return request("POST", path, all) + "0123456789";
    }

    public Answer get(String path, String... headers) throws IOException {
        return send(request("GET", path, headers));
    }

    /** Sends a request that a server may also answer by closing the connection. The status is then 0. */
    public Answer sendOdd(String request) throws IOException {
        try {
            return send(request);
        } catch (EOFException closed) {
            return new Answer(0, Map.of(), "");
        }
    }

    public Answer send(String request) throws IOException {
        return Client.send(server.port(), request);
    }

    /** Sends a request to the application below {@link Site#MOUNT}. */
    public Answer sendToMounted(String request) throws IOException {
        return Client.send(server.mountedPort().orElseThrow(), request);
    }
}
