// SPDX-License-Identifier: Apache-2.0
package dev.sfv.netty;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.sfv.speculation.SpeculationPolicy;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpServerKeepAliveHandler;
import io.netty.handler.codec.http.HttpVersion;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A server for {@code benchmarks/load}, with the adapter or without it. */
@SuppressWarnings("FutureReturnValueIgnored") // ignores clients that have disconnected
final class LoadServer extends ChannelInitializer<Channel> {
    private static final SpeculationPolicy POLICY = SpeculationPolicy.refusing("/refused/**");

    private final boolean guarded;

    private LoadServer(boolean guarded) {
        this.guarded = guarded;
    }

    /**
     * Starts the server, and prints its port.
     *
     * @param arguments {@code with} or {@code without}
     */
    public static void main(String... arguments) {
        Channel channel = new ServerBootstrap()
                .group(NettyServer.eventLoops())
                .channel(NioServerSocketChannel.class)
                .childHandler(new LoadServer(arguments[0].equals("with")))
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .syncUninterruptibly()
                .channel();
        System.out.println(((InetSocketAddress) channel.localAddress()).getPort());
    }

    @Override
    protected void initChannel(Channel connection) {
        connection.pipeline().addLast(new HttpServerCodec(), new HttpServerKeepAliveHandler());
        if (guarded) {
            connection.pipeline().addLast(new SpeculationHandler(POLICY));
        }
        connection.pipeline().addLast(new Hello());
    }

    private static final class Hello extends SimpleChannelInboundHandler<HttpRequest> {
        @Override
        protected void channelRead0(ChannelHandlerContext context, HttpRequest request) {
            FullHttpResponse response = new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1, HttpResponseStatus.OK, Unpooled.copiedBuffer("hello", US_ASCII));
            response.headers().set(HttpHeaderNames.CONTENT_TYPE, "text/plain").set(HttpHeaderNames.CONTENT_LENGTH, 5);
            context.writeAndFlush(response);
        }
    }
}
