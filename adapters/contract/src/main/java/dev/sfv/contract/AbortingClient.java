// SPDX-License-Identifier: Apache-2.0
package dev.sfv.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.List;

/** Sends each request cut off after 1, 2, 3 and more bytes. Then it closes the connection, resets it, or stops sending and listens. */
final class AbortingClient implements HostileClient {
    private static final int LISTENING_MILLIS = 200;
    private static final List<String> REQUESTS = List.of(
            RunningStack.request("GET", "/page/1", "Sec-Purpose: prefetch;prerender"),
            RunningStack.request("GET", "/refusing/1", "Sec-Purpose: prefetch"),
            RunningStack.post("/page/1", "Sec-Purpose: prefetch"),
            RunningStack.post("/refusing/1", "Sec-Purpose: prefetch", "Purpose: prefetch"));

    private enum Way {
        CLOSE,
        RESET,
        LISTEN
    }

    private final int port;
    private final Tally tally;
    private int request;
    private int length = 1;
    private int way;

    AbortingClient(int port, Tally tally) {
        this.port = port;
        this.tally = tally;
    }

    @Override
    public void act() throws IOException {
        byte[] bytes = REQUESTS.get(request).getBytes(ISO_8859_1);
        try (Socket socket = Client.connect(port)) {
            tally.connected();
            tally.aborted();
            socket.getOutputStream().write(bytes, 0, length);
            leave(socket, Way.values()[way]);
        } finally {
            next(bytes.length);
        }
    }

    private void next(int whole) {
        way = (way + 1) % Way.values().length;
        length = way > 0 ? length : length % whole + 1;
        request = way > 0 || length > 1 ? request : (request + 1) % REQUESTS.size();
    }

    private void leave(Socket socket, Way how) throws IOException {
        if (how == Way.RESET) {
            socket.setSoLinger(true, 0);
        } else if (how == Way.LISTEN) {
            socket.shutdownOutput();
            socket.setSoTimeout(LISTENING_MILLIS);
            listen(socket);
        }
    }

    private void listen(Socket socket) throws IOException {
        StatusLines statuses = new StatusLines(status -> tally.answered(status, "a request cut off"));
        byte[] received = new byte[1000];
        try {
            for (int n = 0; n >= 0; n = socket.getInputStream().read(received)) {
                statuses.read(ByteBuffer.wrap(received, 0, n));
            }
        } catch (SocketTimeoutException waiting) {
            socket.close(); // the server waits for the rest
        }
    }
}
