// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

/** The longer texts of {@code --help}. Two percent signs are one. */
final class Help {
    static final String DESCRIPTION = """

            Inspects structured fields (RFC 9651), Sec-Purpose above all, and shows where they are malformed. A FILE that is - is
            standard input.

            A value      is drawn, with its canonical form and its meaning.
            A request    is a request line and header lines as they are sent, or as curl -v shows them, up to an empty line or the
                         end. "Departures" lists where it differs from what the specifications say of such a request.
            A log        has lines of the form NAME: VALUE, among others. They make requests, which are counted. A request ends at
                         an empty line, at a request line (GET / HTTP/1.1, or :method: GET), at the end of the file, and where a
                         header occurs again that is looked at. Lines of more than 65536 bytes are counted and left out.
            """;

    static final String FOOTER = """

            JSON:
              value      {"value", "fields": [FIELD], "purpose": PURPOSE}
              request    {"request", "purpose": PURPOSE, "fields": [FIELD], "departures": [DEPARTURE]}
              log        {"log", "lines", "octets", "requests", "fields_checked", "other_lines", "lines_too_long",
                          "purposes": {KIND: n}, "loads": {LOAD: n}, "sources": {SOURCE: n}, "malformed": [FAULT]}
              PURPOSE    {"source", "prefetch", "prerender", "anonymous_client_ip", "purposes", "speculative_load",
                          "counts_as_a_visit"}; source and the last two only for a request
              FIELD      {"name", "type", "value"}, and either "canonical", "meaning": {FACT: value}, "remarks": [text] and
                          "structure", or "malformed": FAULT
              FAULT      {"problem", "message", "index", "excerpt"}; for a log also "name", "count" and "first_in": "FILE:LINE"
              DEPARTURE  {"departure", "message", "specification"}
              structure  an Item is {"kind", "value", "parameters": {KEY: {"kind", "value"}}}, a List an array of members, a
                         Dictionary an object of them, an inner list {"kind": "INNER_LIST", "items", "parameters"}. Byte
                         Sequences are in base64, Dates in seconds since 1970.
              Problems and kinds are named as in SfProblem and SfKind, loads as in SpeculativeLoad.

            Examples:
              inspect 'prefetch;prerender'
              inspect --dictionary 'u=1, i'
              inspect 'Sec-Purpose: prefetch;;prerender'
              inspect --json --request request.txt
              zcat access.log.gz | inspect --log -
              source <(inspect --completion)
            """;

    private Help() {}
}
