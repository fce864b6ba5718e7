// SPDX-License-Identifier: Apache-2.0
package dev.sfv.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sfv.purpose.RequestPurpose;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.purpose.SpeculativeLoad;
import dev.sfv.purpose.SpeculativeLoad.Visit;
import dev.sfv.typed.FieldLines;
import java.util.HashMap;
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
        "prefetch                    , image      , no-cors  , SUBRESOURCE_PREFETCH  , NEVER",
        "prefetch                    , script     , no-cors  , SUBRESOURCE_PREFETCH  , NEVER",
        "prefetch                    , font       , cors     , SUBRESOURCE_PREFETCH  , NEVER",
        "prefetch;anonymous-client-ip, style      , no-cors  , SUBRESOURCE_PREFETCH  , NEVER",
        "prefetch;prerender          , image      , no-cors  , PRERENDER_SUBRESOURCE , NEVER",
        "prefetch;prerender          , empty      , websocket, PRERENDER_SUBRESOURCE , NEVER",
        "prefetch;prerender          , empty      , cors     , PRERENDER_SUBRESOURCE , NEVER",
        "prefetch;prerender          , iframe     , navigate , PRERENDER_SUBRESOURCE , NEVER",
        // the fetch metadata is absent, malformed or contradictory
        "prefetch                    ,            ,          , UNKNOWN               , AT_ACTIVATION",
        "prefetch;prerender          ,            , navigate , UNKNOWN               , AT_ACTIVATION",
        "prefetch                    , document;; , navigate , UNKNOWN               , AT_ACTIVATION",
        "prefetch                    , \"empty\"    , no-cors  , UNKNOWN               , AT_ACTIVATION",
        "prefetch                    , document   , no-cors  , UNKNOWN               , AT_ACTIVATION",
        "prefetch                    , document   ,          , UNKNOWN               , AT_ACTIVATION",
        "prefetch;prerender          , document   , cors     , UNKNOWN               , AT_ACTIVATION",
        "prefetch                    , empty      , navigate , UNKNOWN               , AT_ACTIVATION",
        "prefetch;prerender          , empty      , navigate , UNKNOWN               , AT_ACTIVATION",
        "prefetch                    , iframe     , navigate , UNKNOWN               , AT_ACTIVATION",
        "prefetch                    , empty      ,          , UNKNOWN               , AT_ACTIVATION",
        "prefetch;prerender          , image      ,          , UNKNOWN               , AT_ACTIVATION",
        "prefetch;prerender          , image      , navigate , UNKNOWN               , AT_ACTIVATION",
        "prefetch;prerender          , iframe     , no-cors  , UNKNOWN               , AT_ACTIVATION",
        "prefetch                    , iframe     , no-cors  , UNKNOWN               , AT_ACTIVATION",
        "prefetch                    , frame      , cors     , UNKNOWN               , AT_ACTIVATION",
        "prefetch                    , embed      , no-cors  , UNKNOWN               , AT_ACTIVATION",
        "prefetch                    , object     , no-cors  , UNKNOWN               , AT_ACTIVATION",
        "prefetch                    , image      , navigate , UNKNOWN               , AT_ACTIVATION",
        "prefetch                    , image      ,          , UNKNOWN               , AT_ACTIVATION",
        "prefetch                    ,            , no-cors  , UNKNOWN               , AT_ACTIVATION",
        // modes that no prefetch has
        "prefetch                    , empty      , same-origin, UNKNOWN             , AT_ACTIVATION",
        "prefetch                    , image      , same-origin, UNKNOWN             , AT_ACTIVATION",
        "prefetch                    , empty      , websocket, UNKNOWN               , AT_ACTIVATION",
        "prefetch                    , empty      , \"cors\" , UNKNOWN               , AT_ACTIVATION",
        // unknown destinations are those of subresources
        "prefetch;prerender          , hologram   , cors     , PRERENDER_SUBRESOURCE , NEVER",
        "prefetch                    , hologram   , cors     , SUBRESOURCE_PREFETCH  , NEVER",
    })
    void classifies(String purpose, String destination, String mode, SpeculativeLoad load, Visit visit) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Sec-Purpose", purpose);
        headers.put("Sec-Fetch-Dest", destination);
        headers.put("Sec-Fetch-Mode", mode);
        RequestPurpose request = RequestPurpose.from(FieldLines.ofCombined(headers::get));
        assertEquals(load, request.load());
        assertEquals(visit, request.visit());
        assertEquals(visit, load.visit());
        assertEquals(SecPurpose.parse(purpose), request.secPurpose());
    }
}
