// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.stacks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.sfv.purpose.SecPurpose;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2HeadersDecoder;
import io.netty.handler.codec.http2.DefaultHttp2HeadersEncoder;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.HttpConversionUtil;
import io.netty.util.AsciiString;
import java.lang.management.ManagementFactory;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What Netty holds of a request that it has decoded, and what it costs to read it. */
class NettyHeadersTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final AsciiString SEC_PURPOSE = AsciiString.cached(SecPurpose.NAME);
    private static final int MEASUREMENTS = 5;
    private static final int LENGTH = 4_000;

    private static HttpHeaders http1(String... values) {
        StringBuilder request = new StringBuilder("GET / HTTP/1.1\r\n");
        for (String value : values) {
            request.append("Sec-Purpose: ").append(value).append("\r\n");
        }
        EmbeddedChannel channel = new EmbeddedChannel(new HttpRequestDecoder());
        channel.writeInbound(Unpooled.copiedBuffer(request.append("\r\n"), ISO_8859_1));
        return Objects.requireNonNull(channel.<HttpRequest>readInbound()).headers();
    }

    private static HttpHeaders http2(String... values) throws Http2Exception {
        Http2Headers headers = new DefaultHttp2Headers().method("GET").path("/").scheme("http");
        for (String value : values) {
            headers.add(new AsciiString("sec-purpose"), new AsciiString(value.getBytes(ISO_8859_1), false));
        }
        return received(headers);
    }

    /** Encodes and decodes the headers, because the decoder makes the objects that Netty holds. */
    static HttpHeaders received(Http2Headers headers) throws Http2Exception {
        ByteBuf wire = Unpooled.buffer();
        try (DefaultHttp2HeadersEncoder encoder = new DefaultHttp2HeadersEncoder()) {
            encoder.encodeHeaders(1, headers, wire);
        }
        Http2Headers decoded = new DefaultHttp2HeadersDecoder().decodeHeaders(1, wire);
        return HttpConversionUtil.toHttpRequest(1, decoded, false).headers();
    }

    @Test
    void whatNettyHolds() throws Http2Exception {
        assertInstanceOf(
                String.class,
                http1("prefetch").valueCharSequenceIterator(SecPurpose.NAME).next());
        assertInstanceOf(
                AsciiString.class,
                http2("prefetch").valueCharSequenceIterator(SecPurpose.NAME).next());
    }

    @Test
    void readsBoth() throws Http2Exception {
        for (HttpHeaders headers : new HttpHeaders[] {http1("prefetch;prerender"), http2("prefetch;prerender")}) {
            assertSame(SecPurpose.PRERENDER, NettyHeaders.secPurpose(headers));
        }
        for (HttpHeaders headers : new HttpHeaders[] {http1("a", "b;c"), http2("a", "b;c")}) {
            assertEquals("a, b;c", NettyHeaders.secPurpose(headers).serialize());
        }
        for (HttpHeaders headers :
                new HttpHeaders[] {http1(), http2(), http1("\u00E9"), http2("\u00E9"), http2("a", ";")}) {
            assertSame(SecPurpose.NONE, NettyHeaders.secPurpose(headers));
        }
    }

    /** What Netty itself allocates to hand out the lines of a header. */
    private static void iterate(HttpHeaders headers) {
        Iterator<? extends CharSequence> lines = headers.valueCharSequenceIterator(SEC_PURPOSE);
        while (lines.hasNext()) {
            lines.next();
        }
    }

    /** A copy would cost as many bytes as the value has octets. */
    @Test
    void octetsAreNotCopied() throws Http2Exception {
        String value = "prefetch" + " ".repeat(LENGTH);
        assertEquals(SecPurpose.PREFETCH, NettyHeaders.secPurpose(http2(value)));
        assertTrue(leastBytes(() -> http2(value), NettyHeaders::secPurpose) < LENGTH / 4);
        assertEquals(
                leastBytes(() -> http2("prefetch"), NettyHeadersTest::iterate),
                leastBytes(() -> http2("prefetch"), NettyHeaders::secPurpose));
    }

    private interface Headers {
        HttpHeaders get() throws Http2Exception;
    }

    /** Of headers that have not been read before, if they are new each time: Netty keeps a text once it has made it. */
    private static long leastBytes(Headers headers, Consumer<HttpHeaders> reader) throws Http2Exception {
        long least = Long.MAX_VALUE;
        for (int measurement = 0; measurement < MEASUREMENTS; measurement++) {
            HttpHeaders read = headers.get();
            long before = THREADS.getCurrentThreadAllocatedBytes();
            reader.accept(read);
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }

    @Test
    void theMeasurementSeesACopy() throws Http2Exception {
        HttpHeaders headers = http2("prefetch" + " ".repeat(LENGTH));
        long before = THREADS.getCurrentThreadAllocatedBytes();
        assertEquals(SecPurpose.PREFETCH, SecPurpose.parse(headers.get(SecPurpose.NAME)));
        assertTrue(THREADS.getCurrentThreadAllocatedBytes() - before > LENGTH);
    }
}
