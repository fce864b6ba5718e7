// SPDX-License-Identifier: Apache-2.0
package dev.sfv.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sfv.model.Parameters;
import dev.sfv.model.SfDictionary;
import dev.sfv.model.SfItem;
import dev.sfv.model.SfList;
import dev.sfv.purpose.RequestPurpose;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.syntax.SfReader;
import dev.sfv.syntax.SfWriter;
import dev.sfv.typed.FieldLines;
import dev.sfv.typed.TypedField;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Immutable objects give the same answers to many threads at once as to one. */
class ConcurrencyTest {
    private static final int THREADS = 8;
    private static final int ROUNDS = 1_000;

    private static final String FEW = "a=1, b=(2 3), c";
    private static final String MANY = numbered("k", ", ");
    private static final String PARAMETERS = numbered(";p", "");

    private static final TypedField<List<String>> FIELD = TypedField.list(
            "Example",
            List.of(),
            ConcurrencyTest::readTokens,
            (tokens, field) -> tokens.forEach(token -> field.nextMember().writeToken(token)));

    private static final FieldLines LINK_PREFETCH = FieldLines.ofMap(Map.of(
            SecPurpose.NAME,
            List.of("prefetch"),
            "Sec-Fetch-Dest",
            List.of("empty"),
            "Sec-Fetch-Mode",
            List.of("cors")));

    private static String numbered(String before, String separator) {
        return IntStream.range(0, 20).mapToObj(i -> before + i + "=" + i).collect(Collectors.joining(separator));
    }

    private static List<String> readTokens(SfReader field) {
        List<String> tokens = new ArrayList<>();
        while (field.nextMember()) {
            tokens.add(field.tokenValue());
        }
        return tokens;
    }

    /** Objects that one thread makes and others use. */
    private record Shared(
            int number, SfList list, SfDictionary few, SfDictionary many, SfItem item, SecPurpose purpose) {
        static Shared make(int number) {
            String members = "tok;a, (1.5 \"s\\\\" + number + "\";b);c=?0, :aGk=:, @1, %\"f%c3%bc" + number + '"';
            return new Shared(
                    number,
                    SfList.parse(members),
                    SfDictionary.parse(FEW),
                    SfDictionary.parse(MANY),
                    SfItem.parse("x" + PARAMETERS),
                    SecPurpose.parse("prefetch;prerender;x=1, other"));
        }

        /** The object itself, whose parts are compared, and the results of calling its parts. */
        List<Object> answers() {
            Parameters parameters = item.parameters();
            return List.of(
                    this,
                    toString(),
                    hashCode(),
                    list.members().get(1).asInnerList().items(),
                    HexFormat.of()
                            .formatHex(list.members().get(2).asItem().value().binaryValue()),
                    few.get("b"),
                    few.asMap().keySet(),
                    few.with("d", item).serialize(),
                    many.require("k17"),
                    many.get("k20"),
                    List.copyOf(many.asMap().values()),
                    parameters.require("p9"),
                    parameters.asMap().containsKey("p20"),
                    purpose.isPrerender(),
                    purpose.purpose("other"));
        }
    }

    /** The results of calling constants. All threads share these from the beginning. */
    private static List<Object> answersOfConstants() {
        return List.of(
                SecPurpose.parse("prefetch;anonymous-client-ip"),
                SecPurpose.parse("prefetch;;"),
                SecPurpose.NONE.isNone(),
                SecPurpose.PRERENDER.purposes(),
                SecPurpose.PREFETCH.serialize(),
                SecPurpose.FIELD.parse(List.of("a", "b;c")),
                FIELD.parse("x, y, z"),
                FIELD.parse("x, 1"),
                FIELD.serialize(List.of("p", "q")),
                Parameters.EMPTY.toString(),
                SfList.EMPTY.serialize(),
                RequestPurpose.from(name -> List.of(name.equals("Purpose") ? "prefetch" : "")),
                RequestPurpose.from(LINK_PREFETCH),
                RequestPurpose.from(LINK_PREFETCH).load(),
                new SfWriter().startItem().writeDecimal(1500).fieldValue());
    }

    /** Neither volatile nor guarded: threads pass it to each other with a data race, on purpose. */
    private Shared shared = Shared.make(0);

    /** There is a timeout, because a thread that another one disturbs may never end. */
    @Test
    @Timeout(60)
    void manyThreadsGetTheAnswersOfOne() throws Exception {
        List<List<Object>> answers = IntStream.range(0, THREADS)
                .mapToObj(number -> Shared.make(number).answers())
                .toList();
        List<Object> answersOfConstants = answersOfConstants();
        CountDownLatch start = new CountDownLatch(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> results = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int number = i;
            results.add(threads.submit(() -> {
                start.countDown();
                start.await();
                for (int round = 0; round < ROUNDS; round++) {
                    shared = Shared.make(number);
                    Shared seen = shared; // whichever thread has made it
                    assertEquals(answers.get(seen.number), seen.answers());
                    assertEquals(answersOfConstants, answersOfConstants());
                }
                return null;
            }));
        }
        threads.shutdown();
        for (Future<?> result : results) {
            result.get();
        }
    }
}
