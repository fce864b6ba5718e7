// SPDX-License-Identifier: Apache-2.0
package dev.sfv.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Sends refused requests without reading the answers, until the server accepts no more. After some time the client either reads and counts
 * all answers, or resets the connection. If the server closes connections, the client sends only a few requests on each of the next ones.
 */
final class Flood implements HostileClient {
    /** Far more than the buffers of the sockets can hold: a server that accepts all these requests must keep the answers in memory. */
    private static final int MANY = 1_000_000;

    private static final int FEW = 2;

    private static final int REQUESTS_PER_WRITE = 100;
    private static final int RECEIVE_BUFFER = 64 * 1024;
    private static final long STALLED = TimeUnit.MILLISECONDS.toNanos(500);
    private static final int UNREAD_MILLIS = 2_000;
    private static final long SILENT = TimeUnit.SECONDS.toNanos(10);
    private static final int REFUSED = 503;
    private static final int PAUSE_MILLIS = 10;
    private static final List<String> REQUESTS = List.of(
            RunningStack.request("GET", "/refusing/1", "Sec-Purpose: prefetch"),
            RunningStack.request("GET", "/refusing/1", "Purpose: prefetch"),
            RunningStack.post("/refusing/1", "Sec-Purpose: prefetch;prerender"));

    private final int port;
    private final Tally tally;
    private final BooleanSupplier isOver;
    private int connections;

    /** The number of requests per connection. */
    private int most = MANY;

    Flood(int port, Tally tally, BooleanSupplier isOver) {
        this.port = port;
        this.tally = tally;
        this.isOver = isOver;
    }

    @Override
    public void act() throws InterruptedException {
        String request = REQUESTS.get(connections % REQUESTS.size());
        boolean reads = connections++ % 2 == 0;
        try (SocketChannel channel = SocketChannel.open()) {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER);
            channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            tally.connected();
            channel.configureBlocking(false);
            converse(channel, request, reads);
        } catch (SocketTimeoutException silent) {
            tally.failed(String.valueOf(silent.getMessage()));
        } catch (IOException closed) {
            most = FEW;
        }
    }

    private void converse(SocketChannel channel, String request, boolean reads)
            throws IOException, InterruptedException {
        ByteBuffer some = ByteBuffer.wrap(request.repeat(REQUESTS_PER_WRITE).getBytes(ISO_8859_1));
        int begun = send(channel, some, request.length());
        if (most == MANY) {
            Thread.sleep(UNREAD_MILLIS);
            tally.heapSeen(Usage.heapInUse());
        }
        if (reads) {
            some.limit(some.position() + Math.floorMod(-some.position(), request.length()));
            read(channel, some, begun);
        } else {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        }
    }

    /** {@return how many requests the server has accepted; the last one may be incomplete} */
    private int send(SocketChannel channel, ByteBuffer some, int length) throws IOException, InterruptedException {
        long bytes = 0;
        int sent = 0;
        long last = System.nanoTime();
        while (!isOver.getAsBoolean() && sent < most && System.nanoTime() - last < STALLED) {
            int written = channel.write(some);
            if (written > 0) {
                last = System.nanoTime();
            } else {
                Thread.sleep(PAUSE_MILLIS);
            }
            if (!some.hasRemaining()) {
                some.rewind();
            }
            bytes += written;
            tally.sent((int) (bytes / length) - sent);
            sent = (int) (bytes / length);
        }
        return (int) ((bytes + length - 1) / length);
    }

    /** Also sends the rest of the last request, because Undertow keeps the last answers until the next request is complete. */
    private void read(SocketChannel channel, ByteBuffer rest, int sent) throws IOException, InterruptedException {
        AtomicInteger answers = new AtomicInteger();
        StatusLines statuses = new StatusLines(status -> {
            answers.incrementAndGet();
            if (status != REFUSED) {
                tally.failed("a refused request was answered with " + status);
            }
        });
        ByteBuffer received = ByteBuffer.allocate(RECEIVE_BUFFER);
        while (!isOver.getAsBoolean() && answers.get() < sent) {
            channel.write(rest);
            await(channel, received, () -> "of " + sent + " refused requests, " + answers + " were answered");
            statuses.read(received.flip());
            received.clear();
        }
    }

    private static void await(SocketChannel channel, ByteBuffer received, Supplier<String> silence)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + SILENT;
        for (int length = channel.read(received); length <= 0; length = channel.read(received)) {
            if (length < 0) {
                throw new EOFException();
            } else if (System.nanoTime() > end) {
                throw new SocketTimeoutException(silence.get());
            }
            Thread.sleep(1);
        }
    }
}
