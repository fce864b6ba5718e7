// SPDX-License-Identifier: Apache-2.0
package dev.sfv.netty;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

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
import java.util.Objects;

/** Headers of requests, made from bytes by Netty's decoders. */
final class Messages {
    private Messages() {}

    /** Returns the headers of a request in HTTP/1.1. */
    static HttpHeaders http1(String request) {
        EmbeddedChannel channel = new EmbeddedChannel(new HttpRequestDecoder());
        channel.writeInbound(Unpooled.copiedBuffer(request, ISO_8859_1));
        return Objects.requireNonNull(channel.<HttpRequest>readInbound()).headers();
    }

    /** Returns the pseudo-headers of a request. More headers can be added. */
    static Http2Headers request() {
        return new DefaultHttp2Headers().method("GET").path("/").scheme("http");
    }

    static void add(Http2Headers headers, String name, String value) {
        headers.add(new AsciiString(name).toLowerCase(), new AsciiString(value.getBytes(ISO_8859_1), false));
    }

    /** Returns headers of HTTP/2 after encoding and decoding. */
    static Http2Headers received(Http2Headers headers) {
        ByteBuf wire = Unpooled.buffer();
        try (DefaultHttp2HeadersEncoder encoder = new DefaultHttp2HeadersEncoder()) {
            encoder.encodeHeaders(1, headers, wire);
            return new DefaultHttp2HeadersDecoder().decodeHeaders(1, wire);
        } catch (Http2Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Returns headers of HTTP/2, converted for handlers of HTTP/1.1. */
    static HttpHeaders converted(Http2Headers headers) {
        try {
            return HttpConversionUtil.toHttpRequest(1, headers, false).headers();
        } catch (Http2Exception e) {
            throw new AssertionError(e);
        }
    }
}
