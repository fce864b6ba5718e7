// SPDX-License-Identifier: Apache-2.0
package dev.sfv.speculation;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Patterns of paths.
 *
 * <p>A pattern starts with {@code /} and is compared with a path segment by segment:
 *
 * <ul>
 *   <li>{@code **} as the last segment matches any number of segments, including none;
 *   <li>{@code *} matches any characters within one segment;
 *   <li>all other characters match themselves; matching is case-sensitive.
 * </ul>
 *
 * <p>Empty segments of a path are ignored, including the one after a trailing {@code /}: many routers handle {@code //logout} and
 * {@code /logout/} like {@code /logout}.
 *
 * <pre>{@code
 * PathPatterns patterns = PathPatterns.of("/logout", "/cart/**", "/token/*", "/files/*.pdf");
 * patterns.test("/logout");           // true
 * patterns.test("/logout/");          // true
 * patterns.test("/logout/now");       // false
 * patterns.test("/cart");             // true
 * patterns.test("/cart/add/7");       // true
 * patterns.test("/token/abc");        // true
 * patterns.test("/token");            // false
 * patterns.test("/files/report.pdf"); // true
 * PathPatterns.of("logout"); // throws IllegalArgumentException: expected a pattern that starts with '/', found: logout
 * }</pre>
 */
public final class PathPatterns implements Predicate<String> {
    private static final String ANY_SEGMENTS = "**";

    private final List<List<String>> patterns;

    private PathPatterns(List<List<String>> patterns) {
        this.patterns = patterns;
    }

    /**
     * Makes a predicate of patterns.
     *
     * @param patterns the patterns; if there are none, no path matches
     * @return a predicate that is true for a path that one of them matches
     * @throws IllegalArgumentException if a pattern does not start with {@code /}, or has {@code **} anywhere except as its last segment, or
     *     has a variable in braces
     */
    public static PathPatterns of(String... patterns) {
        return new PathPatterns(
                Arrays.stream(patterns).map(PathPatterns::segments).toList());
    }

    private static List<String> segments(String pattern) {
        if (!pattern.startsWith("/")) {
            throw new IllegalArgumentException("expected a pattern that starts with '/', found: " + pattern);
        }
        List<String> segments = Arrays.stream(pattern.split("/"))
                .filter(segment -> !segment.isEmpty())
                .toList();
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            if (segment.contains(ANY_SEGMENTS) && !(segment.equals(ANY_SEGMENTS) && i == segments.size() - 1)) {
                throw new IllegalArgumentException(
                        "expected '**' only as the last segment of a pattern, found: " + pattern);
            }
            if (segment.indexOf('{') >= 0) {
                throw new IllegalArgumentException("expected '*' in place of a variable in braces, found: " + pattern);
            }
        }
        return segments;
    }

    /**
     * {@return whether a path matches one of the patterns} This allocates nothing.
     *
     * @param path a path, decoded, without the query
     */
    @Override
    public boolean test(String path) {
        for (int i = 0; i < patterns.size(); i++) { // by index, because an iterator would be allocated
            if (matches(patterns.get(i), path)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(List<String> segments, String path) {
        int begin = segmentBegin(path, 0);
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            if (segment.equals(ANY_SEGMENTS)) {
                return true;
            }
            int end = segmentEnd(path, begin);
            if (begin == end || !matches(segment, path, begin, end)) {
                return false;
            }
            begin = segmentBegin(path, end);
        }
        return begin == path.length();
    }

    /** {@return the index of the next character that is not a slash, or the end of the path} */
    private static int segmentBegin(String path, int from) {
        int begin = from;
        while (begin < path.length() && path.charAt(begin) == '/') {
            begin++;
        }
        return begin;
    }

    private static int segmentEnd(String path, int begin) {
        int slash = path.indexOf('/', begin);
        return slash < 0 ? path.length() : slash;
    }

    /** Compares a segment with part of a path. It goes back only to the last wildcard, so the time is at most quadratic. */
    private static boolean matches(String segment, String path, int begin, int end) {
        int at = begin;
        int i = 0;
        int star = -1;
        int resume = begin;
        while (at < end) {
            if (i < segment.length() && segment.charAt(i) == '*') {
                star = i++;
                resume = at;
            } else if (i < segment.length() && segment.charAt(i) == path.charAt(at)) {
                i++;
                at++;
            } else if (star >= 0) {
                i = star + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        while (i < segment.length() && segment.charAt(i) == '*') {
            i++;
        }
        return i == segment.length();
    }

    /** {@return the patterns, normalized} */
    @Override
    public String toString() {
        return patterns.stream()
                .map(segments -> "/" + String.join("/", segments))
                .toList()
                .toString();
    }
}
