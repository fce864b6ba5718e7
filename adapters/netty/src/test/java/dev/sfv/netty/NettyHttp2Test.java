// SPDX-License-Identifier: Apache-2.0
package dev.sfv.netty;

import static dev.sfv.contract.Answers.VARY;
import static dev.sfv.contract.Answers.assertHeaders;
import static dev.sfv.contract.Answers.assertPage;
import static dev.sfv.contract.Answers.assertRefused;
import static dev.sfv.contract.Answers.bodyOf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sfv.contract.Capture;
import dev.sfv.contract.Client.Answer;
import dev.sfv.contract.Expectation;
import dev.sfv.speculation.Decision;
import dev.sfv.speculation.Decision.Outcome;
import dev.sfv.speculation.PathPatterns;
import dev.sfv.speculation.SpeculationPolicy;
import dev.sfv.speculation.VisitCounter;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import io.netty.handler.codec.http2.Http2MultiplexHandler;
import io.netty.handler.codec.http2.Http2StreamChannelBootstrap;
import io.netty.handler.codec.http2.Http2StreamFrameToHttpObjectCodec;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the handler over HTTP/2, with captured requests as streams of one connection. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("FutureReturnValueIgnored") // after a failure, the answer does not arrive, and the test fails
class NettyHttp2Test {
    private static final PathPatterns MARKED = PathPatterns.of("/refusing/**", "/r503/**");

    private final VisitCounter visits = new VisitCounter(path -> true);
    private final Queue<Decision> decisions = new ConcurrentLinkedQueue<>();
    private final NettyServer server = NettyServer.http2(SpeculationPolicy.builder()
            .refuse(MARKED)
            .count(visits)
            .listener((method, path, decision) -> decisions.add(decision))
            .build());
    private final EventLoopGroup group = NettyServer.eventLoops();
    private final Channel connection = connect();

    private Channel connect() {
        return new Bootstrap()
                .group(group)
                .channel(NioSocketChannel.class)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline()
                                .addLast(Http2FrameCodecBuilder.forClient().build());
                        channel.pipeline().addLast(new Http2MultiplexHandler(new ChannelInboundHandlerAdapter()));
                    }
                })
                .connect(InetAddress.getLoopbackAddress(), server.port())
                .syncUninterruptibly()
                .channel();
    }

    @AfterAll
    void stop() {
        connection.close().syncUninterruptibly();
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
        server.stop();
    }

    private Answer send(String method, String path, List<List<String>> headers) throws Exception {
        FullHttpRequest request = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.valueOf(method), path);
        for (List<String> header : headers) {
            if (!header.get(0).startsWith(":") && !header.get(0).equalsIgnoreCase("Content-Length")) {
                request.headers().add(header.get(0), header.get(1));
            }
        }
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        Channel stream = new Http2StreamChannelBootstrap(connection)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline()
                                .addLast(new Http2StreamFrameToHttpObjectCodec(false))
                                .addLast(new HttpObjectAggregator(10_000), new Receiver(answer));
                    }
                })
                .open()
                .syncUninterruptibly()
                .getNow();
        stream.writeAndFlush(request);
        return answer.get(10, TimeUnit.SECONDS);
    }

    private static final class Receiver extends SimpleChannelInboundHandler<FullHttpResponse> {
        private final CompletableFuture<Answer> answer;

        Receiver(CompletableFuture<Answer> answer) {
            this.answer = answer;
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, FullHttpResponse response) {
            HttpHeaders headers = response.headers();
            Map<String, String> lines = new TreeMap<>();
            headers.names().forEach(name -> lines.put(name, String.join(", ", headers.getAll(name))));
            answer.complete(new Answer(
                    response.status().code(), lines, response.content().toString(UTF_8)));
        }
    }

    static List<Capture> captures() throws IOException {
        return Capture.all();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void whatBrowsersSent(Capture capture) throws Exception {
        Expectation expected = Expectation.of(capture);
        Answer answer = send(capture.method(), capture.path(), capture.headers());
        if (MARKED.test(capture.path()) && expected.isRefusable()) {
            assertRefused(answer);
        } else {
            assertPage(bodyOf(expected), answer);
            assertHeaders("", MARKED.test(capture.path()) ? VARY : "", answer);
        }
    }

    @Test
    void decidesOnceForEachStream() throws Exception {
        decisions.clear();
        List<List<String>> prefetch = List.of(List.of("sec-purpose", "prefetch"));
        send("GET", "/refusing/1", prefetch);
        send("GET", "/refusing/1", List.of());
        send("GET", "/page/late", prefetch);
        assertEquals(
                List.of(Outcome.REFUSED, Outcome.PASSED, Outcome.PASSED),
                decisions.stream().map(Decision::outcome).toList());
    }

    @Test
    void confirmsAVisit() throws Exception {
        long before = visits.counts().visits();
        assertEquals(204, send("POST", "/visited", List.of()).status());
        assertEquals(before + 1, visits.counts().visits());
    }
}
