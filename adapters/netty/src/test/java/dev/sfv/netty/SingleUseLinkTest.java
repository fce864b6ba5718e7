// SPDX-License-Identifier: Apache-2.0
package dev.sfv.netty;

import static dev.sfv.contract.Answers.assertRefused;
import static dev.sfv.contract.RunningStack.request;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sfv.contract.Client;
import dev.sfv.contract.Client.Answer;
import dev.sfv.speculation.SpeculationPolicy;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpServerKeepAliveHandler;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Each link downloads a file once. A prefetch of a link must not use it up. */
class SingleUseLinkTest {
    private static final String LINK = "/download/3f9c";

    private static final int MAX_BODY = 1024;

    /** The contents that can still be downloaded, by token. */
    private final Map<String, String> filesByToken = new ConcurrentHashMap<>(Map.of("3f9c", "the report"));

    private void guarded(ChannelPipeline pipeline) {
        pipeline.addLast(new HttpServerCodec(), new HttpServerKeepAliveHandler())
                .addLast(new SpeculationHandler(SpeculationPolicy.refusing("/download/*")))
                .addLast(new HttpObjectAggregator(MAX_BODY), new Downloads());
    }

    private void unguarded(ChannelPipeline pipeline) {
        pipeline.addLast(new HttpServerCodec(), new HttpServerKeepAliveHandler())
                .addLast(new HttpObjectAggregator(MAX_BODY), new Downloads());
    }

    /** The application. It uses the same path as the adapter. */
    @SuppressWarnings("FutureReturnValueIgnored") // ignores clients that have disconnected
    private final class Downloads extends SimpleChannelInboundHandler<FullHttpRequest> {
        @Override
        protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
            String path = new QueryStringDecoder(request.uri()).path();
            String file = filesByToken.remove(path.substring(path.lastIndexOf('/') + 1));
            context.writeAndFlush(
                    file == null ? answer(HttpResponseStatus.GONE, "") : answer(HttpResponseStatus.OK, file));
        }
    }

    private static FullHttpResponse answer(HttpResponseStatus status, String body) {
        FullHttpResponse response =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.copiedBuffer(body, UTF_8));
        response.headers()
                .set(HttpHeaderNames.CONTENT_LENGTH, response.content().readableBytes());
        return response;
    }

    private static NettyServer start(Consumer<ChannelPipeline> application) {
        return new NettyServer(new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel connection) {
                application.accept(connection.pipeline());
            }
        });
    }

    @Test
    void thePrefetchIsRefusedAndTheClickDownloads() throws Exception {
        NettyServer server = start(this::guarded);
        try {
            assertRefused(Client.send(server.port(), request("GET", LINK, "Sec-Purpose: prefetch")));
            Answer click = Client.send(server.port(), request("GET", LINK));
            assertEquals(200, click.status());
            assertEquals("the report", click.body());
        } finally {
            server.stop();
        }
    }

    @Test
    void withoutTheHandlerThePrefetchUsesUpTheLink() throws Exception {
        NettyServer server = start(this::unguarded);
        try {
            Answer prefetch = Client.send(server.port(), request("GET", LINK, "Sec-Purpose: prefetch"));
            assertEquals("the report", prefetch.body());
            assertEquals(410, Client.send(server.port(), request("GET", LINK)).status());
        } finally {
            server.stop();
        }
    }
}
