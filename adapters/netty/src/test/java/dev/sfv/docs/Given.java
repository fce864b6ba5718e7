// SPDX-License-Identifier: Apache-2.0
package dev.sfv.docs;

import dev.sfv.speculation.SpeculationPolicy;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.*;
import io.netty.handler.codec.http2.*;

/** The variables that the examples of the documentation use. */
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

    static { // as sent by a browser that prerenders a page
        request.headers().add("Sec-Purpose", "prefetch;prerender");
    }
}
