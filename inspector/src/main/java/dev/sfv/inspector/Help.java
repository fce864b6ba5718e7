// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

/** The longer texts of {@code --help}. In them, two percent signs mean one. */
final class Help {
    static final String DESCRIPTION = """

            Inspects structured fields (RFC 9651), in particular Sec-Purpose, and shows where they are malformed. The FILE - means
            standard input.

            A value      You see its structure, its canonical form and its meaning.
            A request    You also see deviations from the specifications. A request has a request line and header lines, as they are
                         sent or as curl -v shows them. It ends at an empty line or at the end of the input.
            Logs         You see numbers: speculative requests by path, day, browser, kind of load and tag; their responses; link
                         prefetches that can be used; dangerous URLs; malformed fields by problem; and the errors that
                         equals("prefetch") and contains("prefetch") would have made. The format is recognized from the first
                         256 KB, or you name it:
                           headers     lines of the form NAME: VALUE; other lines are ignored. A request ends at an empty line,
                                       before a request line (GET / HTTP/1.1, or :method: GET), before the second line of a
                                       header that the inspector reads, and at the end of the file.
                           har         an HTTP Archive, as browsers export it.
                           caddy, logbook, traefik, cloudflare, tomcat, envoy
                                       JSON lines with the keys of that server. For other keys use --keys.
                         An access log is recognized if it is "combined" or "common" with Sec-Purpose in quotes at the end, and at
                         least one line has a prefetch. For others use --pattern, with the pattern of the server's
                         configuration. Lines of more than 1 MB are unreadable. Unreadable lines are counted, and the first
                         one is shown.
            """;

    static final String FOOTER = """

            JSON:
              value      {"value", "fields": [FIELD], "purpose": PURPOSE}
              request    {"request", "purpose": PURPOSE, "fields": [FIELD], "deviations": [DEVIATION]}
              log        {"log", "formats": [text], "lines", "bytes", "requests", "fields_checked", "other_lines",
                          "unreadable_lines", "first_unreadable", "truncated": [text], "purposes": {KIND: n},
                          "loads": {LOAD: n}, "sources": {SOURCE: n}, "browsers": {BROWSER: SHARE}, "days": TABLE,
                          "paths": TABLE, "refused_by_tag": TABLE, "responses": {KIND: {"count", "bytes", "with_cookie"}},
                          "response_bytes": SHARE, "prefetch_uses": {USE: n}, "dangerous": TABLE,
                          "text_comparisons": {COMPARISON: {"missed", "wrong"}}, "malformed": [FAULT]}
              SHARE      {"all", "part"}, the part that is speculative
              TABLE      {"sampled", "rows": [{"text", "all", "part"}]}; the part is speculative for days and paths,
                         refused for tags, and not refused for dangerous URLs. A table keeps 10,000 texts. If there are
                         more, it has a fair sample of them.
              PURPOSE    {"source", "prefetch", "prerender", "anonymous_client_ip", "purposes", "speculative_load",
                          "counts_as_a_visit"}; source and the last two only for a request
              FIELD      {"name", "type", "value"}, and either "canonical", "meaning": {FACT: value}, "remarks": [text] and
                          "structure", or "malformed": FAULT
              FAULT      {"problem", "message", "index", "excerpt"}; for a log also "name", "count" and "first_in": "FILE:LINE",
                         the beginning of the request
              DEVIATION  {"deviation", "message", "specification"}
              structure  an Item is {"kind", "value", "parameters": {KEY: {"kind", "value"}}}, a List an array of members, a
                         Dictionary an object of them, an inner list {"kind": "INNER_LIST", "items", "parameters"}. Byte
                         Sequences are in base64, Dates in seconds since 1970.
              Problems and kinds are named as in SfProblem and SfKind, loads as in SpeculativeLoad.

            Examples:
              inspect 'prefetch;prerender'
              inspect --dictionary 'u=1, i'
              inspect 'Sec-Purpose: prefetch;;prerender'
              inspect --json --request request.txt
              inspect --log access.log.1.gz access.log
              inspect --log requests.har --json
              inspect --log caddy.log --html > report.html
              inspect --log access.log --pattern '$remote_addr [$time_local] "$request" $status "$http_sec_purpose"'
              source <(inspect --completion)
            """;

    private Help() {}
}
