// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.boot;

import dev.sfv.purpose.RequestPurpose.Source;
import dev.sfv.speculation.VisitCounter;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.Ordered;

/**
 * The properties {@code sfv.speculation.*}.
 *
 * <pre>{@code
 * Map<String, String> source = Map.of(
 *         "sfv.speculation.refuse", "/logout, /cart/**",
 *         "sfv.speculation.sources", "sec-purpose",
 *         "sfv.speculation.headers.Next-Router-Prefetch", "1");
 * SpeculationProperties properties =
 *         new Binder(new MapConfigurationPropertySource(source)).bind("sfv.speculation", SpeculationProperties.class).get();
 * properties.refuse();  // [/logout, /cart/**]
 * properties.status();  // 503
 * properties.sources(); // [SEC_PURPOSE]
 * properties.headers(); // {Next-Router-Prefetch=1}
 * }</pre>
 *
 * @param enabled whether speculative loads are refused, visits are counted, and metrics are recorded
 * @param refuse patterns of the paths whose speculative loads are refused. A pattern starts with '/', and is compared segment by segment:
 *     '**' at the end matches any number of segments, '*' matches any characters within one segment
 * @param status the status of a refusal, from 400 to 599
 * @param sources the headers that count. If the list is empty: Sec-Purpose, Purpose, X-Purpose and X-Moz
 * @param headers further headers that count, with their values, such as Next-Router-Prefetch: 1
 * @param order the order of the filter. The default is before the filters of Spring Security (-100) and Spring Session. It is after the
 *     filters for the character encoding, forwarded headers and observations, which have no side effects
 * @param security the guard of Spring Security
 * @param visits the counting of visits
 */
@ConfigurationProperties(SpeculationProperties.PREFIX)
public record SpeculationProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue List<String> refuse,
        @DefaultValue("503") int status,
        @DefaultValue List<Source> sources,
        @DefaultValue Map<String, String> headers,

        @DefaultValue("" + (Ordered.HIGHEST_PRECEDENCE + 10))
        int order,

        @DefaultValue Security security,
        @DefaultValue Visits visits) {
    static final String PREFIX = "sfv.speculation";

    /**
     * The properties {@code sfv.speculation.security.*}.
     *
     * @param enabled whether Spring Security is guarded. Speculative loads of its single-use endpoints are then refused: log-ins with OAuth
     *     2.0, OpenID Connect, SAML and one-time tokens, and the log-out. Its request cache then ignores speculative requests
     */
    public record Security(@DefaultValue("true") boolean enabled) {}

    /**
     * The properties {@code sfv.speculation.visits.*}.
     *
     * @param enabled whether visits of pages are counted, and the confirmations of their scripts are answered
     * @param pages patterns of the paths that are pages
     * @param path the path to which the script of each page sends its confirmation that the page is shown
     */
    public record Visits(
            @DefaultValue("false") boolean enabled,
            @DefaultValue List<String> pages,
            @DefaultValue(VisitCounter.CONFIRMATION_PATH) String path) {}
}
