// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

/** What {@code --help} prints. */
final class Help {
    static final String TEXT = """
            usage: inspect [--item | --list | --dictionary] [OPTION]... [--] VALUE
                   inspect [OPTION]... 'NAME: VALUE'
                   inspect [OPTION]... < REQUEST
                   inspect [OPTION]... --request FILE
                   inspect [OPTION]... --log FILE...
            Tells what structured fields (RFC 9651) say, Sec-Purpose above all, and where they are malformed.
            A FILE that is - is standard input.

            A value      is drawn, with its canonical form. Its type is guessed, unless it is told.
            A request    is a request line and header lines as they are sent, or as curl -v shows them, up to an empty line
                         or the end. "Departures" says where it departs from what the specifications say of such a
                         request.
            A log        has lines of the form NAME: VALUE, among others. They make requests, which are counted; a request ends
                         at an empty line, at a request line (GET / HTTP/1.1, or :method: GET), at the end of the file, and
                         where a header comes again that is looked at: the structured fields that are known, X-Sec-Purpose,
                         Purpose, X-Purpose, X-Moz. So a log may have nothing but lines of Sec-Purpose. Lines of more than
                         65536 octets are counted and left out.

            options:
              --item, --list, --dictionary   the type of the value
              --json                         one JSON object on one line of standard output; what is malformed is told there
                                             alone, and standard error has nothing but wrong usage and unreadable files
              --color=auto|always|never      when to use colours; auto is where inspector/inspect sees a terminal,
                                             unless NO_COLOR is set or TERM=dumb
              -h, --help                     this

            JSON:
              value      {"value", "fields": [FIELD], "purpose": PURPOSE}
              request    {"request", "purpose": PURPOSE, "fields": [FIELD], "departures": [DEPARTURE]}
              log        {"log", "lines", "octets", "requests", "fields_checked", "other_lines", "lines_too_long",
                          "purposes": {KIND: n}, "loads": {LOAD: n}, "sources": {SOURCE: n}, "malformed": [FAULT]}
              PURPOSE    {"source", "prefetch", "prerender", "anonymous_client_ip", "purposes", "speculative_load",
                          "counts_as_a_visit"}; source and the last two of a request only
              FIELD      {"name", "type", "value"} and either "canonical" and "structure", or "malformed": FAULT
              FAULT      {"problem", "message", "index", "excerpt"}; of a log also "name", "count" and "first_in": "FILE:LINE"
              DEPARTURE  {"departure", "message", "specification"}
              structure  an Item is {"kind", "value", "parameters": {KEY: {"kind", "value"}}}, a List an array of members, a
                         Dictionary an object of them, an inner list {"kind": "INNER_LIST", "items", "parameters"}. Byte
                         Sequences are in base64, Dates in seconds since 1970.
              Problems and kinds are named as in SfProblem and SfKind, loads as in SpeculativeLoad.

            exit status:
              0  well-formed, whatever departures there are
              1  wrong usage, or a file cannot be read
              2  some field is malformed

            examples:
              inspect 'prefetch;prerender'
              inspect --dictionary 'u=1, i'
              inspect 'Sec-Purpose: prefetch;;prerender'
              inspect --json --request request.txt
              zcat access.log.gz | inspect --log -
            """;

    private Help() {}
}
