// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.stacks;

import dev.sfv.examples.stacks.SpeculationPolicy.Decision;
import dev.sfv.examples.stacks.VisitCounter.Counted;
import dev.sfv.purpose.RequestPurpose;
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
import io.netty.handler.stream.ChunkedInput;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;

/**
 * For Netty, one for each channel, behind the codec and before what answers; an aggregator may stand on either side.
 *
 * <pre>{@code
 * pipeline.addLast(new HttpServerCodec(), new HttpServerKeepAliveHandler(), new NettyHandler(policy), application);
 * }</pre>
 *
 * <p>It serves HTTP/2 as well, behind {@code Http2StreamFrameToHttpObjectCodec}. Requests may be pipelined: its own answers wait
 * for those before them.
 */
@SuppressWarnings("FutureReturnValueIgnored") // whoever writes holds the promise
public final class NettyHandler extends ChannelDuplexHandler {
    /** About what is no request: the application has to answer it. */
    private static final Decision UNDECIDED =
            new Decision(RequestPurpose.NONE, Counted.NOTHING, Decision.PROCEED, Map.of());

    private static final String[] NAMES = SpeculationPolicy.headerNames().toArray(String[]::new);

    private final SpeculationPolicy policy;

    /** About the requests that have not been answered in full; {@code HttpServerCodec} limits how many there are. */
    private final Queue<Decision> unanswered = new ArrayDeque<>();

    /** Whether what is read belongs to a request that is not for the application. */
    private boolean discarding;

    /** Whether reading on is put off until the client takes answers. */
    private boolean paused;

    /** Whether the channel read by itself before that, and so will again. */
    private boolean autoRead;

    /**
     * Makes a handler.
     *
     * @param policy what to do about speculative loads
     */
    public NettyHandler(SpeculationPolicy policy) {
        this.policy = policy;
    }

    /**
     * Returns what a request is for. This allocates nothing if the request has none of the headers.
     *
     * @param headers the headers of the request
     * @return the purpose
     */
    public static RequestPurpose purpose(HttpHeaders headers) {
        for (String name : NAMES) {
            if (headers.contains(name)) {
                return RequestPurpose.from(headers::getAll);
            }
        }
        return RequestPurpose.NONE;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            Decision decision = decide(request);
            discarding = !decision.proceeds();
            unanswered.add(decision);
            if (unanswered.size() == 1) {
                answerOwn(context);
            }
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
            context.close(); // no request can be found behind it
        } else {
            readOn(context);
        }
    }

    /** Now, or as soon as the client takes answers: those that it does not take would pile up. */
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
        return policy.decide(request.method().name(), path(request.uri()), purpose(request.headers()));
    }

    private static String path(String uri) {
        try {
            return new QueryStringDecoder(uri).path();
        } catch (IllegalArgumentException malformed) {
            return uri; // which is for the application to refuse
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

    /** Such as 100 and 103, behind which comes the answer. */
    private static boolean isInterim(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }

    /** Of {@link ChunkedInput}, this one alone makes the end by itself; behind others, the application writes it. */
    private static boolean isEnd(Object message) {
        return message instanceof LastHttpContent || message instanceof HttpChunkedInput;
    }

    /** Answers all requests whose turn it is and that are not for the application. */
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
