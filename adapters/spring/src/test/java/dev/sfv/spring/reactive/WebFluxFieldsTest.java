// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.reactive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sfv.fields.CacheStatus;
import dev.sfv.fields.Priority;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

class WebFluxFieldsTest {
    private final HttpHeaders headers = new HttpHeaders();

    @Test
    void readsAllLines() {
        headers.add("priority", "u=5");
        headers.add("PRIORITY", "i");
        assertEquals(new Priority(5, true), WebFluxFields.get(headers, Priority.FIELD));
    }

    @Test
    void setsAField() {
        for (String cache : List.of("a", "b")) {
            WebFluxFields.set(headers, CacheStatus.FIELD, List.of(CacheStatus.hit(cache)));
            assertEquals(cache + ";hit", headers.getFirst("cache-status"));
        }
        WebFluxFields.set(headers, CacheStatus.FIELD, List.of());
        assertEquals(0, headers.size());
    }
}
