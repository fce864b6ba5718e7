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
 * Refuses speculative loads in Netty. It answers them with the status of the {@link SpeculationPolicy} (503 by default), without a body.
 * Each channel needs its own handler, after the codec and before the application. An aggregator may be before or after it.
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
 * <p>Patterns are compared with the path that {@link QueryStringDecoder#path()} returns. Netty does not route requests, so use the same
 * path in the application.
 *
 * <p>Clients may pipeline requests: the handler sends its own answers after the answers to earlier requests.
 */
@SuppressWarnings("FutureReturnValueIgnored") // the caller of write has the promise
public final class SpeculationHandler extends ChannelDuplexHandler {
    /** For a request that cannot be decoded. It passes without a call of the policy, and its answer is not changed. */
    private static final Decision UNDECIDED =
            SpeculationPolicy.builder().build().decide("GET", "/");

    private final SpeculationPolicy policy;
    private final AsciiString[] names;

    /** The decisions about the requests whose answers are not complete. The codec of Netty 4.2 limits their number. */
    private final Queue<Decision> unanswered = new ArrayDeque<>();

    /** Whether the parts that are read belong to a request that this handler answers. */
    private boolean discarding;

    /** Whether reading waits until the channel is writable. */
    private boolean paused;

    /** Whether the channel had auto-read before the pause, and gets it back after the pause. */
    private boolean autoRead;

    /**
     * Makes a handler.
     *
     * @param policy decides about each request
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

    /** Releases a part of a request, and reads on, in place of the application. */
    private void discard(ChannelHandlerContext context, HttpObject part) {
        ReferenceCountUtil.release(part);
        if (part.decoderResult().isFailure()) {
            context.close(); // the start of the next request is unknown
        } else {
            readOn(context);
        }
    }

    /** Reads on now, or when the channel is writable. Otherwise answers that the client does not read would accumulate. */
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

    /** {@return whether the message is a response such as 100 or 103, which precedes the answer} */
    private static boolean isInterim(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }

    /** {@return whether the message ends an answer} After a {@code ChunkedInput} of another type, the application writes the end. */
    private static boolean isEnd(Object message) {
        return message instanceof LastHttpContent || message instanceof HttpChunkedInput;
    }

    /** Answers the refusals and confirmations at the head of the queue. */
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
