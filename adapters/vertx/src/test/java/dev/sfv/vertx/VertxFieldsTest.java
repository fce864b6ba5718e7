// SPDX-License-Identifier: Apache-2.0
package dev.sfv.vertx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.sfv.fields.CacheStatus;
import dev.sfv.fields.Priority;
import dev.sfv.purpose.RequestPurpose;
import dev.sfv.purpose.RequestPurpose.Source;
import io.vertx.core.MultiMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class VertxFieldsTest {
    private final MultiMap headers = MultiMap.caseInsensitiveMultiMap();

    @Test
    void readsAllLines() {
        headers.add("priority", "u=5").add("PRIORITY", "i");
        assertEquals(new Priority(5, true), VertxFields.get(headers, Priority.FIELD));
    }

    @Test
    void findsThePurpose() {
        assertSame(RequestPurpose.NONE, VertxFields.purpose(headers));
        headers.add("X-Moz", "prefetch");
        assertEquals(Source.X_MOZ, VertxFields.purpose(headers).source());
    }

    @Test
    void setsAField() {
        for (String cache : List.of("a", "b")) {
            VertxFields.set(headers, CacheStatus.FIELD, List.of(CacheStatus.hit(cache)));
            assertEquals(List.of(cache + ";hit"), headers.getAll("Cache-Status"));
        }
        VertxFields.set(headers, CacheStatus.FIELD, List.of());
        assertEquals(0, headers.size());
    }
}
