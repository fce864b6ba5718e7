// SPDX-License-Identifier: Apache-2.0
package dev.sfv.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Opens many connections, and sends a request on each of them slowly, byte by byte. */
final class SlowClients implements HostileClient {
    static final int CONNECTIONS = 16;
    private static final int PAUSE_MILLIS = 30;
    private static final List<String> REQUESTS = List.of(
            RunningStack.request("GET", "/page/1", "Sec-Purpose: prefetch"),
            RunningStack.request("GET", "/refusing/1", "Sec-Purpose: prefetch"),
            RunningStack.post("/page/1", "X-Moz: prefetch"),
            RunningStack.post("/refusing/1", "Purpose: prefetch"));

    private final int port;
    private final Tally tally;
    private final List<Slow> open = new ArrayList<>();
    private int begun;

    SlowClients(int port, Tally tally) {
        this.port = port;
        this.tally = tally;
    }

    /** A connection, and the number of bytes sent on it. */
    private static final class Slow {
        final Socket socket;
        final byte[] request;
        int position;

        Slow(Socket socket, byte[] request) {
            this.socket = socket;
            this.request = request;
        }
    }

    @Override
    public void act() throws IOException, InterruptedException {
        while (open.size() < CONNECTIONS) {
            byte[] request = REQUESTS.get(begun++ % REQUESTS.size()).getBytes(ISO_8859_1);
            open.add(new Slow(Client.connect(port), request));
            tally.connected();
        }
        open.removeIf(this::isOver);
        Thread.sleep(PAUSE_MILLIS);
    }

    private boolean isOver(Slow slow) {
        try {
            slow.socket.getOutputStream().write(slow.request[slow.position++]);
            if (slow.position < slow.request.length) {
                return false;
            }
            tally.sent(1);
            try (slow.socket) {
                tally.answered(
                        Client.answer(slow.socket.getInputStream(), false).status(), "a slow request");
            }
        } catch (IOException closed) {
            tally.aborted(); // the server has given up on the slow client
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        for (Slow slow : open) {
            slow.socket.close();
            tally.aborted();
        }
    }
}
