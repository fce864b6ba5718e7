// SPDX-License-Identifier: Apache-2.0
package dev.sfv.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sfv.speculation.SpeculationPolicy;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.*;
import io.netty.handler.codec.http2.*;
import org.junit.jupiter.api.function.Executable;

/** What the examples of the documentation take for granted, and how they are checked. */
public class Given {
    @Sharable
    private static final class Application extends ChannelInboundHandlerAdapter {}

    protected static final HttpRequest request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/");
    protected static final HttpResponse response = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
    protected static final Http2HeadersFrame frame =
            new DefaultHttp2HeadersFrame(new DefaultHttp2Headers().add("sec-purpose", "prefetch;prerender"));
    protected static final SpeculationPolicy policy = SpeculationPolicy.refusing("/logout");
    protected static final ChannelHandler application = new Application();
    protected static final ChannelPipeline pipeline = new EmbeddedChannel().pipeline();
    protected static final ChannelPipeline streamPipeline = new EmbeddedChannel().pipeline();

    static { // the request of a browser that prerenders a page
        request.headers().add("Sec-Purpose", "prefetch;prerender");
    }

    protected static void expect(String expected, Object actual) {
        String shown = actual instanceof byte[] octets ? new String(octets, UTF_8) : String.valueOf(actual);
        assertEquals(expected, shown);
    }

    protected static void expectThrows(String type, String message, Executable call) {
        Exception e = assertThrows(Exception.class, call);
        assertEquals(type, e.getClass().getSimpleName());
        assertEquals(message, e.getMessage());
    }
}
