// SPDX-License-Identifier: Apache-2.0
package dev.sfv.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sfv.purpose.SecPurpose;
import dev.sfv.purpose.SpeculativeLoad;
import dev.sfv.purpose.SpeculativeLoad.Visit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeculativeLoadTest {
    @ParameterizedTest
    @CsvSource({
        // purpose, destination, mode
        "                            , document   , navigate , NONE                  , NOW",
        "                            , image      , no-cors  , NONE                  , NOW",
        "                            ,            ,          , NONE                  , NOW",
        "example                     , empty      , no-cors  , NONE                  , NOW",
        "prefetch;;                  , empty      , no-cors  , NONE                  , NOW",
        "prefetch                    , empty      , no-cors  , LINK_PREFETCH         , AT_ACTIVATION",
        "prefetch                    , empty      , cors     , LINK_PREFETCH         , AT_ACTIVATION",
        "prefetch                    , document   , navigate , NAVIGATION_PREFETCH   , AT_ACTIVATION",
        "prefetch;anonymous-client-ip, document   , navigate , NAVIGATION_PREFETCH   , AT_ACTIVATION",
        "prefetch;prerender          , document   , navigate , NAVIGATION_PRERENDER  , AT_ACTIVATION",
        "prefetch;prerender          , image      , no-cors  , PRERENDER_SUBRESOURCE , NEVER",
        "prefetch;prerender          , empty      , cors     , PRERENDER_SUBRESOURCE , NEVER",
        "prefetch;prerender          , iframe     , navigate , PRERENDER_SUBRESOURCE , NEVER",
        // the fetch metadata is absent, malformed, or contradicts
        "prefetch                    ,            ,          , UNKNOWN               , AT_ACTIVATION",
        "prefetch;prerender          ,            , navigate , UNKNOWN               , AT_ACTIVATION",
        "prefetch                    , document;; , navigate , UNKNOWN               , AT_ACTIVATION",
        "prefetch                    , \"empty\"    , no-cors  , UNKNOWN               , AT_ACTIVATION",
        "prefetch                    , document   , no-cors  , UNKNOWN               , AT_ACTIVATION",
        "prefetch                    , document   ,          , UNKNOWN               , AT_ACTIVATION",
        "prefetch;prerender          , document   , cors     , UNKNOWN               , AT_ACTIVATION",
        "prefetch                    , empty      , navigate , UNKNOWN               , AT_ACTIVATION",
        "prefetch;prerender          , empty      , navigate , UNKNOWN               , AT_ACTIVATION",
        "prefetch                    , image      , no-cors  , UNKNOWN               , AT_ACTIVATION",
        "prefetch                    , iframe     , navigate , UNKNOWN               , AT_ACTIVATION",
        "prefetch                    , empty      ,          , UNKNOWN               , AT_ACTIVATION",
        "prefetch;prerender          , image      ,          , UNKNOWN               , AT_ACTIVATION",
        "prefetch;prerender          , image      , navigate , UNKNOWN               , AT_ACTIVATION",
        "prefetch;prerender          , iframe     , no-cors  , UNKNOWN               , AT_ACTIVATION",
        // destinations that are yet to come are those of subresources
        "prefetch;prerender          , hologram   , cors     , PRERENDER_SUBRESOURCE , NEVER",
    })
    void classifies(String purpose, String destination, String mode, SpeculativeLoad load, Visit visit) {
        Map<String, String> headers = new HashMap<>();
        put(headers, "Sec-Purpose", purpose);
        put(headers, "Sec-Fetch-Dest", destination);
        put(headers, "Sec-Fetch-Mode", mode);
        assertEquals(load, SpeculativeLoad.of(headers::get));
        assertEquals(visit, SpeculativeLoad.of(headers::get).visit());
        Map<String, List<String>> lines = new HashMap<>();
        headers.forEach((name, value) -> lines.put(name, List.of(value)));
        assertEquals(load, SpeculativeLoad.ofLines(lines::get));
        assertEquals(load, SpeculativeLoad.ofLines(SecPurpose.parse(purpose), lines::get));
    }

    private static void put(Map<String, String> headers, String name, String value) {
        if (value != null) {
            headers.put(name, value);
        }
    }
}
