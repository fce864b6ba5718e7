// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import static dev.sfv.inspector.ProgramRun.inspect;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The output of {@code --json}. Its structure must not change. */
class JsonTest {
    private static void assertPrints(int status, String json, ProgramRun outcome) {
        assertEquals(new ProgramRun(status, json.replaceAll("\n *", "") + "\n", ""), outcome);
    }

    @Test
    void printsAValue() {
        assertPrints(Inspector.OK, """
                {"value":"prefetch; prerender",
                "fields":[{"name":"Value","type":"ITEM","value":"prefetch; prerender","canonical":"prefetch;prerender",
                 "structure":{"kind":"TOKEN","value":"prefetch","parameters":{"prerender":{"kind":"BOOLEAN","value":true}}}}],
                "purpose":{"prefetch":true,"prerender":true,"anonymous_client_ip":false,"purposes":"prefetch;prerender"}}
                """.strip(), inspect("--json", "prefetch; prerender"));
    }

    @Test
    void printsEveryKindOfValue() {
        String value = "a=(1 2.50;x);y=:aGk:, b=\"s\";z=?0, c=@0, d=%\"%c3%bc%0a\", e=t, f=()";
        assertPrints(Inspector.OK, """
                {"value":"a=(1 2.50;x);y=:aGk:, b=\\"s\\";z=?0, c=@0, d=%\\"%c3%bc%0a\\", e=t, f=()",
                "fields":[{"name":"Value","type":"DICTIONARY",
                 "value":"a=(1 2.50;x);y=:aGk:, b=\\"s\\";z=?0, c=@0, d=%\\"%c3%bc%0a\\", e=t, f=()",
                 "canonical":"a=(1 2.5;x);y=:aGk=:, b=\\"s\\";z=?0, c=@0, d=%\\"%c3%bc%0a\\", e=t, f=()",
                 "structure":{
                  "a":{"kind":"INNER_LIST","items":[
                   {"kind":"INTEGER","value":1,"parameters":{}},
                   {"kind":"DECIMAL","value":2.500,"parameters":{"x":{"kind":"BOOLEAN","value":true}}}],
                   "parameters":{"y":{"kind":"BINARY","value":"aGk="}}},
                  "b":{"kind":"STRING","value":"s","parameters":{"z":{"kind":"BOOLEAN","value":false}}},
                  "c":{"kind":"DATE","value":0,"parameters":{}},
                  "d":{"kind":"DISPLAY_STRING","value":"\\u00FC\\n","parameters":{}},
                  "e":{"kind":"TOKEN","value":"t","parameters":{}},
                  "f":{"kind":"INNER_LIST","items":[],"parameters":{}}}}]}
                """.strip(), inspect("--json", "--dictionary", value));
    }

    @Test
    void printsAMalformedValue() {
        assertPrints(Inspector.MALFORMED, """
                {"value":"a, b c",
                "fields":[{"name":"Value","type":"LIST","value":"a, b c",
                 "malformed":{"problem":"COMMA_EXPECTED","message":"expected a comma or the end","index":5,
                 "excerpt":"a, b c\\n     ^"}}]}
                """.strip(), inspect("--json", "a, b c"));
    }

    @Test
    void printsARequest() {
        assertPrints(
                Inspector.OK,
                """
                {"request":"GET / HTTP/1.1",
                "purpose":{"source":"X-Moz","prefetch":true,"prerender":false,"anonymous_client_ip":false,
                 "purposes":"prefetch","speculative_load":"UNKNOWN","counts_as_a_visit":"AT_ACTIVATION"},
                "fields":[{"name":"Sec-Fetch-Mode","type":"ITEM","value":"cors","canonical":"cors",
                 "structure":{"kind":"TOKEN","value":"cors","parameters":{}}}],
                "deviations":[{"deviation":"FORGEABLE_SOURCE",
                 "message":"the purpose comes from a header that any script on a page can set",
                 "specification":"Fetch, \\"forbidden request-header\\""}]}
                """.strip(),
                ProgramRun.of("GET / HTTP/1.1\nX-Moz: prefetch\nSec-Fetch-Mode: cors\n", "--json"));
    }

    @Test
    void printsAFieldWithAMeaning() {
        assertPrints(Inspector.OK, """
                {"value":"u=9, i",
                "fields":[{"name":"Priority","type":"DICTIONARY","value":"u=9, i","canonical":"u=9, i",
                 "meaning":{"is read as":"i","urgency":"3","incremental":true},
                 "remarks":["u is ignored: it is not an Integer from 0 to 7"],
                 "structure":{"u":{"kind":"INTEGER","value":9,"parameters":{}},"i":{"kind":"BOOLEAN","value":true,"parameters":{}}}}]}
                """.strip(), inspect("--json", "priority: u=9, i"));
    }

    @Test
    void printsAnUnknownField() {
        assertPrints(Inspector.OK, """
                {"value":";",
                "fields":[{"name":"Foo","value":";",
                 "remarks":["the field is not known, and its value is not that of a Structured Field"]}]}
                """.strip(), inspect("--json", "Foo: ;"));
    }

    @Test
    void printsALog() {
        assertPrints(
                Inspector.MALFORMED,
                """
                {"log":"-","formats":["headers"],"lines":2,"bytes":33,"requests":2,"fields_checked":2,"other_lines":0,
                 "unreadable_lines":0,"truncated":[],
                "purposes":{"PRERENDER":0,"ANONYMOUS_PREFETCH":0,"PREFETCH":0,"OTHER":1,"NONE":1},
                "loads":{"NONE":2,"LINK_PREFETCH":0,"NAVIGATION_PREFETCH":0,"NAVIGATION_PRERENDER":0,
                 "SUBRESOURCE_PREFETCH":0,"PRERENDER_SUBRESOURCE":0,"UNKNOWN":0},
                "sources":{"SEC_PURPOSE":1,"X_SEC_PURPOSE":0,"PURPOSE":0,"X_PURPOSE":0,"X_MOZ":0,"NONE":1},
                "browsers":{"EDGE":{"all":0,"part":0},"OPERA":{"all":0,"part":0},"SAMSUNG":{"all":0,"part":0},
                 "CHROME":{"all":0,"part":0},"FIREFOX":{"all":0,"part":0},"SAFARI":{"all":0,"part":0},"OTHER":{"all":2,"part":0}},
                "days":{"sampled":false,"rows":[]},"paths":{"sampled":false,"rows":[]},
                "refused_by_tag":{"sampled":false,"rows":[]},
                "responses":{"SUCCESS":{"count":0,"bytes":0,"with_cookie":0},"NO_CONTENT":{"count":0,"bytes":0,"with_cookie":0},
                 "REDIRECTION":{"count":0,"bytes":0,"with_cookie":0},"CLIENT_ERROR":{"count":0,"bytes":0,"with_cookie":0},
                 "SERVER_ERROR":{"count":0,"bytes":0,"with_cookie":0},"UNKNOWN":{"count":0,"bytes":0,"with_cookie":0}},
                "response_bytes":{"all":0,"part":0},
                "prefetch_uses":{"USED":0,"NO_LIFETIME":0,"STALE":0,"VARIES":0,"NOT_STORED":0,"FAILURE_USED":0,"FAILURE":0,
                 "UNKNOWN":0},
                "dangerous":{"sampled":false,"rows":[]},
                "text_comparisons":{"EQUALS":{"missed":0,"wrong":0},"CONTAINS":{"missed":0,"wrong":0}},
                "malformed":[{"name":"Sec-Purpose","count":1,"first_in":"-:2","problem":"VALUE_EXPECTED",
                 "message":"expected a value","index":0,"excerpt":"=\\n^"}]}
                """.strip(),
                ProgramRun.of("Sec-Purpose: other\nSec-Purpose: =", "--json", "--log", "-"));
    }
}
