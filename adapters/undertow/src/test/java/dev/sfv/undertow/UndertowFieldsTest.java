// SPDX-License-Identifier: Apache-2.0
package dev.sfv.undertow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.sfv.fields.CacheStatus;
import dev.sfv.fields.Priority;
import dev.sfv.purpose.RequestPurpose;
import dev.sfv.purpose.RequestPurpose.Source;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import java.util.List;
import org.junit.jupiter.api.Test;

class UndertowFieldsTest {
    private final HeaderMap headers = new HeaderMap();

    private void add(String name, String value) {
        headers.add(new HttpString(name), value);
    }

    @Test
    void readsAllLines() {
        add("priority", "u=5");
        add("PRIORITY", "i");
        assertEquals(new Priority(5, true), UndertowFields.get(headers, Priority.FIELD));
    }

    @Test
    void findsThePurpose() {
        assertSame(RequestPurpose.NONE, UndertowFields.purpose(headers));
        add("x-moz", "prefetch");
        assertEquals(Source.X_MOZ, UndertowFields.purpose(headers).source());
    }

    @Test
    void setsAField() {
        for (String cache : List.of("a", "b")) {
            UndertowFields.set(headers, CacheStatus.FIELD, List.of(CacheStatus.hit(cache)));
            assertEquals(List.of(cache + ";hit"), List.copyOf(headers.get("Cache-Status")));
        }
        UndertowFields.set(headers, CacheStatus.FIELD, List.of());
        assertEquals(0, headers.size());
    }
}
