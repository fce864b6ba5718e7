// SPDX-License-Identifier: Apache-2.0
package dev.sfv.netty;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.sfv.fields.CacheStatus;
import dev.sfv.fields.Priority;
import dev.sfv.purpose.RequestPurpose;
import dev.sfv.purpose.RequestPurpose.Source;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.typed.MemberType;
import dev.sfv.typed.TypedField;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.util.AsciiString;
import java.lang.management.ManagementFactory;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Tests reading with decoded requests, and measures what it allocates. */
class NettyFieldsTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final AsciiString SEC_PURPOSE = AsciiString.cached(SecPurpose.NAME);
    private static final AsciiString SEC_PURPOSE_HTTP2 = SEC_PURPOSE.toLowerCase();
    private static final int MEASUREMENTS = 5;
    private static final int LENGTH = 4_000;

    private static HttpHeaders http1(String... values) {
        StringBuilder request = new StringBuilder("GET / HTTP/1.1\r\n");
        for (String value : values) {
            request.append("Sec-Purpose: ").append(value).append("\r\n");
        }
        return Messages.http1(request.append("\r\n").toString());
    }

    private static Http2Headers http2(String... values) {
        Http2Headers headers = Messages.request();
        for (String value : values) {
            Messages.add(headers, SecPurpose.NAME, value);
        }
        return Messages.received(headers);
    }

    private static HttpHeaders converted(String... values) {
        return Messages.converted(http2(values));
    }

    @Test
    void nettyHoldsBytesOnlyForHttp2() {
        assertInstanceOf(
                String.class,
                http1("prefetch").valueCharSequenceIterator(SecPurpose.NAME).next());
        assertInstanceOf(
                AsciiString.class,
                converted("prefetch").valueCharSequenceIterator(SecPurpose.NAME).next());
        assertInstanceOf(AsciiString.class, http2("prefetch").get(SEC_PURPOSE_HTTP2));
    }

    /** Reads all three forms of the same lines. */
    private static List<SecPurpose> read(String... values) {
        return List.of(
                NettyFields.get(http1(values), SecPurpose.FIELD),
                NettyFields.get(converted(values), SecPurpose.FIELD),
                NettyFields.get(http2(values), SecPurpose.FIELD));
    }

    @Test
    void readsAllForms() {
        for (SecPurpose purpose : read("prefetch;prerender")) {
            assertSame(SecPurpose.PRERENDER, purpose);
        }
        for (SecPurpose purpose : read("a", "b;c")) {
            assertEquals("a, b;c", purpose.serialize());
        }
        for (String[] values : new String[][] {{}, {""}, {"\u00E9"}, {"a", ";"}, {";", "a"}}) {
            for (SecPurpose purpose : read(values)) {
                assertSame(SecPurpose.NONE, purpose);
            }
        }
    }

    @Test
    void readsAnyField() {
        Http2Headers headers = Messages.request();
        Messages.add(headers, "priority", "u=5");
        Messages.add(headers, "priority", "i");
        Http2Headers received = Messages.received(headers);
        assertEquals(new Priority(5, true), NettyFields.get(received, Priority.FIELD));
        assertEquals(new Priority(5, true), NettyFields.get(Messages.converted(received), Priority.FIELD));
        assertEquals(List.of("u=5", "i"), NettyFields.lines(received).get("Priority"));
        assertEquals(
                List.of("u=5", "i"),
                NettyFields.lines(Messages.converted(received)).get("Priority"));
        assertEquals(List.of(), NettyFields.lines(received).get("Sec-Purpose"));
    }

    @Test
    void findsThePurpose() {
        assertSame(SecPurpose.PREFETCH, NettyFields.purpose(http2("prefetch")).secPurpose());
        assertSame(RequestPurpose.NONE, NettyFields.purpose(http2()));
        Http2Headers moz = new DefaultHttp2Headers().add("x-moz", "prefetch");
        assertEquals(Source.X_MOZ, NettyFields.purpose(moz).source());
        assertEquals(
                Source.X_MOZ,
                NettyFields.purpose(Messages.converted(Messages.request().add(moz)))
                        .source());
    }

    @Test
    void readsAPartOfAnArray() {
        AsciiString part = new AsciiString("x, prefetch, y".getBytes(ISO_8859_1), 3, 8, false);
        HttpHeaders headers = new DefaultHttpHeaders().add(SEC_PURPOSE, part);
        assertSame(SecPurpose.PREFETCH, NettyFields.get(headers, SecPurpose.FIELD));
    }

    /** Reads more fields than the cache of their names can hold. */
    @Test
    void manyFieldsAreNotConfused() {
        for (int i = 0; i < 1_000; i++) {
            String name = "Example-" + i;
            TypedField<List<String>> field = TypedField.listOf(name, MemberType.STRING);
            Http2Headers headers = new DefaultHttp2Headers();
            NettyFields.set(headers, field, List.of(name));
            assertEquals("\"" + name + "\"", headers.get(name.toLowerCase(Locale.ROOT)));
            assertEquals(List.of(name), NettyFields.get(headers, field));
        }
    }

    @Test
    void setsAField() {
        HttpHeaders headers = new DefaultHttpHeaders();
        Http2Headers http2 = new DefaultHttp2Headers();
        for (String cache : List.of("a", "b")) {
            NettyFields.set(headers, CacheStatus.FIELD, List.of(CacheStatus.hit(cache)));
            NettyFields.set(http2, CacheStatus.FIELD, List.of(CacheStatus.hit(cache)));
            assertEquals(List.of(cache + ";hit"), headers.getAll("Cache-Status"));
            assertEquals(List.of(cache + ";hit"), http2.getAll("cache-status"));
        }
        NettyFields.set(headers, CacheStatus.FIELD, List.of());
        NettyFields.set(http2, CacheStatus.FIELD, List.of());
        assertEquals(0, headers.size() + http2.size());
    }

    /** Allocates only what Netty itself needs to return the lines of a header. */
    private static void iterate(HttpHeaders headers) {
        Iterator<? extends CharSequence> lines = headers.valueCharSequenceIterator(SEC_PURPOSE);
        while (lines.hasNext()) {
            lines.next();
        }
    }

    private static void get(HttpHeaders headers) {
        NettyFields.get(headers, SecPurpose.FIELD);
    }

    private static void get(Http2Headers headers) {
        NettyFields.get(headers, SecPurpose.FIELD);
    }

    /** A copy would allocate as many bytes as the value has. */
    @Test
    void bytesAreNotCopied() {
        String value = "prefetch" + " ".repeat(LENGTH);
        assertEquals(SecPurpose.PREFETCH, NettyFields.get(http2(value), SecPurpose.FIELD));
        assertTrue(leastBytes(() -> http2(value), NettyFieldsTest::get) < LENGTH / 4);
        assertTrue(leastBytes(() -> converted(value), NettyFieldsTest::get) < LENGTH / 4);
    }

    /** Nothing is allocated except what Netty itself needs to return the lines. */
    @Test
    void usualValues() {
        for (String value : List.of("prefetch", "prefetch;prerender", "prefetch;anonymous-client-ip")) {
            assertEquals(40, leastBytes(() -> converted(value), NettyFieldsTest::iterate));
            assertEquals(40, leastBytes(() -> converted(value), NettyFieldsTest::get));
            assertEquals(40, leastBytes(() -> http1(value), NettyFieldsTest::get));
            assertEquals(
                    leastBytes(() -> http2(value), headers -> headers.getAll(SEC_PURPOSE_HTTP2)),
                    leastBytes(() -> http2(value), NettyFieldsTest::get));
        }
    }

    /** Measures with headers that have not been read before, because Netty caches the text that it makes. */
    private static <H> long leastBytes(Supplier<H> headers, Consumer<H> reader) {
        long least = Long.MAX_VALUE;
        for (int measurement = 0; measurement < MEASUREMENTS; measurement++) {
            H read = headers.get();
            long before = THREADS.getCurrentThreadAllocatedBytes();
            reader.accept(read);
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }

    @Test
    void theMeasurementSeesACopy() {
        String value = "prefetch" + " ".repeat(LENGTH);
        assertTrue(leastBytes(() -> converted(value), headers -> headers.get(SecPurpose.NAME)) > LENGTH);
    }
}
