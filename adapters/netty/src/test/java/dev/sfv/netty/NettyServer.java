// SPDX-License-Identifier: Apache-2.0
package dev.sfv.netty;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sfv.contract.Server;
import dev.sfv.contract.Site;
import dev.sfv.fields.CacheStatus;
import dev.sfv.fields.Priority;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.speculation.SpeculationPolicy;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpServerKeepAliveHandler;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import io.netty.handler.codec.http2.Http2MultiplexHandler;
import io.netty.handler.codec.http2.Http2StreamFrameToHttpObjectCodec;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

@SuppressWarnings("FutureReturnValueIgnored") // ignores clients that have disconnected
final class NettyServer implements Server {
    private static final int MAX_BODY = 64 * 1024;

    private final EventLoopGroup group = eventLoops();
    private final Channel channel;

    /** Makes event loops in a way that works with versions 4.1 and 4.2. */
    @SuppressWarnings("deprecation") // in version 4.2 only
    static EventLoopGroup eventLoops() {
        return new NioEventLoopGroup(2);
    }

    NettyServer(SpeculationPolicy policy) {
        this(new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel connection) {
                HttpDecoderConfig http = new HttpDecoderConfig().setMaxHeaderSize(Site.MAX_HEADER_SIZE);
                connection
                        .pipeline()
                        .addLast(new HttpServerCodec(http), new HttpServerKeepAliveHandler())
                        .addLast(new SpeculationHandler(policy), new HttpObjectAggregator(MAX_BODY), new Application());
            }
        });
    }

    NettyServer(ChannelHandler connections) {
        channel = new ServerBootstrap()
                .group(group)
                .channel(NioServerSocketChannel.class)
                .childHandler(connections)
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .syncUninterruptibly()
                .channel();
    }

    /** Starts a server for HTTP/2 without TLS, by prior knowledge, with the same handlers. */
    static NettyServer http2(SpeculationPolicy policy) {
        ChannelInitializer<Channel> streams = new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel stream) {
                stream.pipeline()
                        .addLast(new Http2StreamFrameToHttpObjectCodec(true), new SpeculationHandler(policy))
                        .addLast(new HttpObjectAggregator(MAX_BODY), new Application());
            }
        };
        return new NettyServer(new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel connection) {
                connection
                        .pipeline()
                        .addLast(Http2FrameCodecBuilder.forServer().build(), new Http2MultiplexHandler(streams));
            }
        });
    }

    static final class Application extends SimpleChannelInboundHandler<FullHttpRequest> {
        @Override
        protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
            FullHttpResponse response = request.decoderResult().isSuccess() ? page(request) : badRequest();
            int millis = Site.isLate(request.uri()) ? 20 : 0;
            context.executor().schedule(() -> context.writeAndFlush(response), millis, TimeUnit.MILLISECONDS);
        }

        private static FullHttpResponse page(FullHttpRequest request) {
            String path = request.uri();
            ByteBuf body = Unpooled.copiedBuffer(text(path, request.headers()), UTF_8);
            int length = body.readableBytes();
            boolean head = request.method().equals(HttpMethod.HEAD);
            FullHttpResponse response = new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1, HttpResponseStatus.OK, head ? Unpooled.EMPTY_BUFFER : body);
            HttpHeaders headers = response.headers();
            headers.set(HttpHeaderNames.CONTENT_TYPE, "text/plain").set(HttpHeaderNames.CONTENT_LENGTH, length);
            Site.setOwnHeaders(path, headers::set, headers::add);
            NettyFields.set(headers, CacheStatus.FIELD, Site.cacheStatus(path));
            return response;
        }

        private static String text(String path, HttpHeaders headers) {
            if (isOnce(path)) {
                return Site.REACHED;
            }
            Priority priority = NettyFields.get(headers, Priority.FIELD);
            SecPurpose secPurpose = NettyFields.get(headers, SecPurpose.FIELD);
            return Site.body(path, NettyFields.purpose(headers), secPurpose, priority);
        }

        /** Netty does not route requests, so the application compares the path. */
        private static boolean isOnce(String uri) {
            try {
                return new QueryStringDecoder(uri).path().equals(Site.ONCE);
            } catch (IllegalArgumentException malformed) {
                return false;
            }
        }

        private static FullHttpResponse badRequest() {
            FullHttpResponse response =
                    new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.BAD_REQUEST);
            response.headers().set(HttpHeaderNames.CONTENT_LENGTH, 0).set(HttpHeaderNames.CONNECTION, "close");
            return response;
        }
    }

    @Override
    public int port() {
        return ((InetSocketAddress) channel.localAddress()).getPort();
    }

    /** Netty has no context paths. */
    @Override
    public OptionalInt mountedPort() {
        return OptionalInt.empty();
    }

    @Override
    public void stop() {
        channel.close().syncUninterruptibly();
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }
}
