// SPDX-License-Identifier: Apache-2.0
package dev.sfv.netty;

import dev.sfv.speculation.Decision;
import dev.sfv.speculation.SpeculationPolicy;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelConfig;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpChunkedInput;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.util.AsciiString;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Refuses speculative loads in Netty. Each channel has its own handler, after the codec and before the application. An aggregator may be
 * on either side.
 *
 * <pre>{@code
 * pipeline.addLast(new HttpServerCodec(), new HttpServerKeepAliveHandler(), new SpeculationHandler(policy), application);
 * }</pre>
 *
 * <p>Over HTTP/2, each stream is a channel:
 *
 * <pre>{@code
 * streamPipeline.addLast(new Http2StreamFrameToHttpObjectCodec(true), new SpeculationHandler(policy), application);
 * }</pre>
 *
 * <p>Patterns are compared with the path as {@link QueryStringDecoder#path()} returns it. Netty does not route requests, so compare this
 * path in the application too.
 *
 * <p>Clients may pipeline requests: the handler's own answers wait for the answers before them.
 */
@SuppressWarnings("FutureReturnValueIgnored") // whoever writes holds the promise
public final class SpeculationHandler extends ChannelDuplexHandler {
    /** For a request that cannot be decoded, about which the policy is not asked. It passes, and its answer is not changed. */
    private static final Decision UNDECIDED =
            SpeculationPolicy.builder().build().decide("GET", "/");

    private final SpeculationPolicy policy;
    private final AsciiString[] names;

    /** The decisions about the requests that have not been answered in full. The codec of Netty 4.2 limits how many there are. */
    private final Queue<Decision> unanswered = new ArrayDeque<>();

    /** Whether what is read belongs to a request that is not for the application. */
    private boolean discarding;

    /** Whether reading waits until the client takes answers. */
    private boolean paused;

    /** Whether the channel read by itself before the pause, and will do so again. */
    private boolean autoRead;

    /**
     * Makes a handler.
     *
     * @param policy decides what happens to a request
     */
    public SpeculationHandler(SpeculationPolicy policy) {
        this.policy = policy;
        this.names = NettyFields.keys(policy.headerNames());
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            Decision decision = decide(request);
            discarding = !decision.proceeds();
            unanswered.add(decision);
            answerOwn(context);
        }
        if (discarding && message instanceof HttpObject part) {
            discard(context, part);
        } else {
            context.fireChannelRead(message);
        }
    }

    /** Does what the application would do with a part of a request. */
    private void discard(ChannelHandlerContext context, HttpObject part) {
        ReferenceCountUtil.release(part);
        if (part.decoderResult().isFailure()) {
            context.close(); // the next request cannot be found
        } else {
            readOn(context);
        }
    }

    /** Reads on now, or as soon as the client takes answers. Otherwise answers that it does not take would pile up. */
    private void readOn(ChannelHandlerContext context) {
        ChannelConfig config = context.channel().config();
        if (!context.channel().isWritable()) {
            paused = true;
            autoRead |= config.isAutoRead();
            config.setAutoRead(false);
        } else if (autoRead) {
            paused = false;
            autoRead = false;
            config.setAutoRead(true);
        } else if (!config.isAutoRead()) {
            paused = false;
            context.read();
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (paused) {
            readOn(context);
        }
        context.fireChannelWritabilityChanged();
    }

    private Decision decide(HttpRequest request) {
        if (request.decoderResult().isFailure()) {
            return UNDECIDED;
        }
        String method = request.method().name();
        String path = path(request.uri());
        HttpHeaders headers = request.headers();
        return NettyFields.hasAny(headers, names)
                ? policy.decide(method, path, NettyFields.lines(headers))
                : policy.decide(method, path);
    }

    private static String path(String uri) {
        try {
            return new QueryStringDecoder(uri).path();
        } catch (IllegalArgumentException malformed) {
            return uri; // the application refuses it
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        Decision decision = unanswered.peek();
        if (decision == null || isInterim(message)) {
            context.write(message, promise);
            return;
        }
        if (message instanceof HttpResponse response) {
            decision.headers().forEach(response.headers()::add);
        }
        context.write(message, promise);
        if (isEnd(message)) {
            unanswered.remove();
            answerOwn(context);
        }
    }

    /** Such as 100 and 103, after which the answer comes. */
    private static boolean isInterim(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }

    /** {@code HttpChunkedInput} ends the answer by itself. After any other {@code ChunkedInput}, the application writes the end. */
    private static boolean isEnd(Object message) {
        return message instanceof LastHttpContent || message instanceof HttpChunkedInput;
    }

    /** Answers the requests that are not for the application and whose turn it is. */
    private void answerOwn(ChannelHandlerContext context) {
        Decision decision = unanswered.peek();
        while (decision != null && !decision.proceeds()) {
            unanswered.remove();
            context.writeAndFlush(answer(decision));
            decision = unanswered.peek();
        }
    }

    private static FullHttpResponse answer(Decision decision) {
        HttpResponseStatus status = HttpResponseStatus.valueOf(decision.status());
        FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.EMPTY_BUFFER);
        decision.headers().forEach(response.headers()::add);
        if (!status.equals(HttpResponseStatus.NO_CONTENT)) {
            response.headers().set(HttpHeaderNames.CONTENT_LENGTH, 0);
        }
        return response;
    }
}
