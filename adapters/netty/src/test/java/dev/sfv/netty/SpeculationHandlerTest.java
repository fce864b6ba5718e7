// SPDX-License-Identifier: Apache-2.0
package dev.sfv.netty;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.contract.Answers;
import dev.sfv.contract.Versions;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.speculation.SpeculationPolicy;
import dev.sfv.speculation.VisitCounter;
import dev.sfv.speculation.VisitCounter.Counts;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpChunkedInput;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.stream.ChunkedStream;
import io.netty.handler.stream.ChunkedWriteHandler;
import java.io.ByteArrayInputStream;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Tests what clients cannot see: the release of buffers, and the order of events in the pipeline. */
class SpeculationHandlerTest {
    private final VisitCounter visits = new VisitCounter(path -> true);
    private final EmbeddedChannel channel = new EmbeddedChannel(new SpeculationHandler(
            SpeculationPolicy.builder().refuse("/refusing/**").count(visits).build()));

    private static HttpRequest request(HttpMethod method, String path) {
        return new DefaultHttpRequest(HttpVersion.HTTP_1_1, method, path);
    }

    private static HttpRequest refused(HttpMethod method) {
        HttpRequest request = request(method, "/refusing/1");
        request.headers().set(SecPurpose.NAME, "prefetch");
        return request;
    }

    private static FullHttpResponse response(HttpResponseStatus status) {
        return new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status);
    }

    private HttpResponse nextAnswer() {
        return Objects.requireNonNull(channel.<HttpResponse>readOutbound());
    }

    @Test
    void refusalsWaitForTheAnswersBeforeThem() {
        channel.writeInbound(request(HttpMethod.GET, "/refusing/a"), LastHttpContent.EMPTY_LAST_CONTENT);
        channel.writeInbound(refused(HttpMethod.GET), LastHttpContent.EMPTY_LAST_CONTENT);
        channel.writeInbound(refused(HttpMethod.GET), LastHttpContent.EMPTY_LAST_CONTENT);
        channel.writeInbound(request(HttpMethod.GET, "/b"), LastHttpContent.EMPTY_LAST_CONTENT);
        assertNull(channel.readOutbound());

        channel.writeOutbound(response(HttpResponseStatus.OK));
        HttpResponse first = nextAnswer();
        assertEquals(HttpResponseStatus.OK, first.status());
        assertEquals(Answers.VARY, first.headers().get("Vary"));
        assertEquals(HttpResponseStatus.SERVICE_UNAVAILABLE, nextAnswer().status());
        assertEquals(HttpResponseStatus.SERVICE_UNAVAILABLE, nextAnswer().status());
        assertNull(channel.readOutbound());

        channel.writeOutbound(response(HttpResponseStatus.NOT_FOUND));
        HttpResponse last = nextAnswer();
        assertEquals(HttpResponseStatus.NOT_FOUND, last.status());
        assertFalse(last.headers().contains("Vary"));
    }

    @Test
    void anInterimResponseIsNotTheAnswer() {
        channel.writeInbound(request(HttpMethod.GET, "/refusing/a"), LastHttpContent.EMPTY_LAST_CONTENT);
        channel.writeOutbound(response(HttpResponseStatus.CONTINUE), response(HttpResponseStatus.OK));
        assertFalse(nextAnswer().headers().contains("Vary"));
        assertEquals(Answers.VARY, nextAnswer().headers().get("Vary"));
    }

    @Test
    void anAnswerInPartsEndsWithItsLastPart() {
        channel.writeInbound(request(HttpMethod.GET, "/refusing/a"), LastHttpContent.EMPTY_LAST_CONTENT);
        channel.writeInbound(refused(HttpMethod.GET), LastHttpContent.EMPTY_LAST_CONTENT);
        DefaultHttpContent part = new DefaultHttpContent(Unpooled.EMPTY_BUFFER);
        channel.writeOutbound(new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK), part);
        assertEquals(Answers.VARY, nextAnswer().headers().get("Vary"));
        assertSame(part, channel.readOutbound());
        assertNull(channel.readOutbound());
        channel.writeOutbound(LastHttpContent.EMPTY_LAST_CONTENT);
        assertSame(LastHttpContent.EMPTY_LAST_CONTENT, channel.readOutbound());
        assertEquals(HttpResponseStatus.SERVICE_UNAVAILABLE, nextAnswer().status());
    }

    /** Here the writer of chunks is between the codec and the handler. It passes messages on later, in order. */
    @Test
    void aChunkedInputIsAWholeAnswer() {
        channel.pipeline().addFirst(new ChunkedWriteHandler());
        answersInChunks();
    }

    @Test
    void chunksMadeBeforeTheHandlerAreOneAnswer() {
        channel.pipeline().addLast(new ChunkedWriteHandler());
        answersInChunks();
    }

    private void answersInChunks() {
        channel.writeInbound(request(HttpMethod.GET, "/refusing/a"), LastHttpContent.EMPTY_LAST_CONTENT);
        channel.writeInbound(refused(HttpMethod.GET), LastHttpContent.EMPTY_LAST_CONTENT);
        channel.writeInbound(request(HttpMethod.GET, "/b"), LastHttpContent.EMPTY_LAST_CONTENT);
        channel.writeOutbound(
                new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK),
                new HttpChunkedInput(new ChunkedStream(new ByteArrayInputStream(new byte[10]))));
        assertEquals(Answers.VARY, nextAnswer().headers().get("Vary"));
        Objects.requireNonNull(channel.<HttpContent>readOutbound()).release();
        assertInstanceOf(LastHttpContent.class, channel.readOutbound());
        assertEquals(HttpResponseStatus.SERVICE_UNAVAILABLE, nextAnswer().status());
        channel.writeOutbound(response(HttpResponseStatus.OK));
        assertFalse(nextAnswer().headers().contains("Vary"));
    }

    /** For example a file, after which the application writes the end. */
    @Test
    void anotherChunkedInputIsNotTheEnd() {
        channel.pipeline().addFirst(new ChunkedWriteHandler());
        channel.writeInbound(request(HttpMethod.GET, "/a"), LastHttpContent.EMPTY_LAST_CONTENT);
        channel.writeInbound(refused(HttpMethod.GET), LastHttpContent.EMPTY_LAST_CONTENT);
        channel.writeOutbound(
                new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK),
                new ChunkedStream(new ByteArrayInputStream(new byte[10])));
        nextAnswer();
        Objects.requireNonNull(channel.<ByteBuf>readOutbound()).release();
        assertNull(channel.readOutbound());
        channel.writeOutbound(LastHttpContent.EMPTY_LAST_CONTENT);
        assertInstanceOf(LastHttpContent.class, channel.readOutbound());
        assertEquals(HttpResponseStatus.SERVICE_UNAVAILABLE, nextAnswer().status());
    }

    /** For example 408, before a request has arrived. */
    @Test
    void anAnswerWithoutARequestIsNotChanged() {
        channel.writeOutbound(response(HttpResponseStatus.REQUEST_TIMEOUT));
        assertFalse(nextAnswer().headers().contains("Vary"));
    }

    /** For example a frame of HTTP/2 that is not part of the request. */
    @Test
    void otherMessagesPass() {
        channel.writeInbound(refused(HttpMethod.POST), "another message");
        assertEquals("another message", channel.readInbound());
    }

    @Test
    void anInvalidRequestPasses() {
        channel.pipeline().addFirst(new HttpServerCodec());
        channel.writeInbound(Unpooled.copiedBuffer("invalid\r\n\r\n", US_ASCII));
        assertEquals(new Counts(0, 0, 0), visits.counts());
        HttpRequest request = Objects.requireNonNull(channel.<HttpRequest>readInbound());
        assertTrue(request.decoderResult().isFailure());
    }

    @Test
    void anInvalidRequestIsAnsweredInOrder() {
        channel.writeInbound(request(HttpMethod.GET, "/refusing/a"), LastHttpContent.EMPTY_LAST_CONTENT);
        HttpRequest invalid = refused(HttpMethod.GET);
        invalid.setDecoderResult(DecoderResult.failure(new IllegalArgumentException()));
        channel.writeInbound(invalid, LastHttpContent.EMPTY_LAST_CONTENT);
        channel.writeOutbound(response(HttpResponseStatus.OK), response(HttpResponseStatus.BAD_REQUEST));
        assertEquals(Answers.VARY, nextAnswer().headers().get("Vary"));
        assertEquals(0, nextAnswer().headers().size());
    }

    private void setWritable(boolean writable) {
        Objects.requireNonNull(channel.unsafe().outboundBuffer()).setUserDefinedWritability(1, writable);
        channel.runPendingTasks();
    }

    @Test
    void stopsReadingWhileTheClientDoesNotRead() {
        setWritable(false);
        channel.writeInbound(refused(HttpMethod.GET));
        assertFalse(channel.config().isAutoRead());
        setWritable(true);
        assertTrue(channel.config().isAutoRead());
    }

    @Test
    void doesNotPauseTheApplication() {
        setWritable(false);
        channel.writeInbound(request(HttpMethod.POST, "/a"), LastHttpContent.EMPTY_LAST_CONTENT);
        assertTrue(channel.config().isAutoRead(), "the handler pauses reading only for its own answers");
    }

    /** Only the codec of Netty 4.2 limits the handler's queue. The codec of version 4.1 also queues all requests. */
    @Test
    void theCodecLimitsTheNumberOfUnansweredRequests() {
        channel.pipeline().addFirst(new HttpServerCodec());
        ByteBuf requests = Unpooled.copiedBuffer("GET /a HTTP/1.1\r\n\r\n".repeat(1_000), US_ASCII);
        if (Versions.current() == Versions.OLDEST) {
            channel.writeInbound(requests);
            assertEquals(1_000, visits.counts().requests());
        } else {
            assertThrows(DecoderException.class, () -> channel.writeInbound(requests));
            assertEquals(128, visits.counts().requests());
        }
    }

    @Test
    void readsTheRestOfARefusedRequestWhenTheClientReads() {
        AtomicInteger reads = countReads();
        channel.config().setAutoRead(false);
        setWritable(false);
        channel.writeInbound(refused(HttpMethod.POST), LastHttpContent.EMPTY_LAST_CONTENT);
        assertEquals(0, reads.get());
        setWritable(true);
        assertEquals(1, reads.get());

        setWritable(false);
        channel.writeInbound(request(HttpMethod.POST, "/a"));
        setWritable(true);
        assertEquals(1, reads.get(), "the application has not requested another read");
        assertFalse(channel.config().isAutoRead());
    }

    private AtomicInteger countReads() {
        AtomicInteger reads = new AtomicInteger();
        channel.pipeline().addFirst(new ChannelOutboundHandlerAdapter() {
            @Override
            public void read(ChannelHandlerContext context) {
                reads.incrementAndGet();
            }
        });
        return reads;
    }

    @Test
    void theBodyOfARefusedRequestIsReleased() {
        ByteBuf first = Unpooled.copyLong(1);
        ByteBuf last = Unpooled.copyLong(2);
        channel.writeInbound(refused(HttpMethod.POST), new DefaultHttpContent(first), new DefaultLastHttpContent(last));
        assertNull(channel.readInbound());
        assertEquals(0, first.refCnt() + last.refCnt());
        assertEquals(HttpResponseStatus.SERVICE_UNAVAILABLE, nextAnswer().status());

        channel.writeInbound(request(HttpMethod.GET, "/a"), LastHttpContent.EMPTY_LAST_CONTENT);
        assertEquals(
                "/a", Objects.requireNonNull(channel.<HttpRequest>readInbound()).uri());
        assertSame(LastHttpContent.EMPTY_LAST_CONTENT, channel.readInbound());
    }

    @Test
    void aBrokenBodyClosesTheConnection() {
        channel.pipeline().addFirst(new HttpServerCodec());
        String request = "POST /visited HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nnot a length\r\n";
        channel.writeInbound(Unpooled.copiedBuffer(request, US_ASCII));
        ByteBuf answer = Objects.requireNonNull(channel.<ByteBuf>readOutbound());
        assertTrue(answer.toString(US_ASCII).startsWith("HTTP/1.1 204 "));
        answer.release();
        assertFalse(channel.isOpen());
    }

    @Test
    void readsTheRestOfARefusedRequest() {
        AtomicInteger reads = countReads();
        channel.config().setAutoRead(false);
        channel.writeInbound(refused(HttpMethod.POST));
        assertEquals(1, reads.get());
        channel.writeInbound(LastHttpContent.EMPTY_LAST_CONTENT, request(HttpMethod.GET, "/a"));
        assertEquals(2, reads.get());
    }

    @Test
    void theBodyOfAnAggregatedRequestIsReleased() {
        ByteBuf body = Unpooled.copyLong(1);
        HttpRequest request = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/visited", body);
        channel.writeInbound(request);
        assertEquals(0, body.refCnt());
        HttpResponse answer = nextAnswer();
        assertEquals(HttpResponseStatus.NO_CONTENT, answer.status());
        assertFalse(answer.headers().contains(HttpHeaderNames.CONTENT_LENGTH)); // RFC 9110, section 8.6
    }
}
