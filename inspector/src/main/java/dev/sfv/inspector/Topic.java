// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

/** The topics of a report on logs, in the order in which text and pages show them. */
enum Topic {
    PURPOSES(
            "Requests, by purpose",
            "A browser sends speculative requests before the user asks for the page. Do not count them as visits until the"
                    + " page is shown."),
    RESPONSES(
            "Responses to speculative requests",
            "This is what speculative requests cost, whether the user came or not. Refuse those that are expensive. Never"
                    + " answer 204, because the click then does nothing."),
    DANGEROUS(
            "Dangerous URLs that were loaded speculatively and not refused",
            "These URLs change something, or can be used only once. Refuse speculative requests for them, or exclude them"
                    + " from your speculation rules."),
    DAYS(
            "Speculative requests, by day (UTC)",
            "If the share of speculative requests changes, look for new rules, scripts or browser versions."),
    PATHS(
            "Speculative requests, by path",
            "Make the pages at the top cheap to answer, or exclude them from your speculation rules if few users go there."),
    BROWSERS(
            "Speculative requests, by browser",
            "Browsers support different kinds of prefetch, so a change of your rules shows only in some of them."),
    LOADS(
            "Requests, by kind of load",
            "Prefetches and prerenders of pages are visits once the page is shown. Subresources never are."),
    SOURCES(
            "Requests, by the header with the purpose",
            "Any script can set a header other than Sec-Purpose. Do not rely on such headers to count or refuse requests."),
    TAGS(
            "Refused speculative requests, by tag",
            "A tag names the speculation rules that made the browser ask. If most of its requests are refused, exclude"
                    + " their URLs from these rules."),
    PREFETCH_USES(
            "Responses to link prefetches, by their use at the click",
            "A link prefetch helps only if the click finds a fresh response in the browser's cache. Send max-age for as"
                    + " long as the page may be out of date."),
    MALFORMED(
            "Malformed fields",
            "Recipients ignore the whole of a malformed field. Use the first place to find the sender, and correct it there."),
    TEXT_COMPARISONS(
            "Sec-Purpose compared as text",
            "A comparison of texts would have been wrong this often in these logs. Parse the field instead."),
    INPUT(
            "Input",
            "Lines that cannot be read are not counted above. If there are many, name the format with --format, --pattern or"
                    + " --keys.");

    private final String title;
    private final String advice;

    Topic(String title, String advice) {
        this.title = title;
        this.advice = advice;
    }

    String title() {
        return title;
    }

    /** {@return what the numbers mean, and what to do about them} */
    String advice() {
        return advice;
    }
}
