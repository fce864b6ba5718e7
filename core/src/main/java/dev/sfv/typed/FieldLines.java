// SPDX-License-Identifier: Apache-2.0
package dev.sfv.typed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The lines of a message by field name: how this library reads the headers of any HTTP stack.
 *
 * <p>Most stacks have a method of this form. It must compare names case-insensitively. For a {@link Map}, use {@link #ofMap}, and
 * not {@code map::get}.
 *
 * <pre>{@code
 * FieldLines lines = exchange.getRequestHeaders()::get;                          // the JDK's server
 * FieldLines ofServlet = FieldLines.ofEnumerations(request::getHeaders);         // Jakarta Servlet
 * FieldLines ofMap = FieldLines.ofMap(Map.of("sec-purpose", List.of("prefetch"))); // names are case-insensitive
 * RequestPurpose.from(ofMap).secPurpose().isPrefetch(); // true
 * }</pre>
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-5.3">RFC 9110, section 5.3</a>
 */
@FunctionalInterface
public interface FieldLines {
    /**
     * {@return the lines of a field in the order in which they were received; none, or null, if the field is absent}
     *
     * @param name the name of the field (case-insensitive)
     */
    List<String> get(String name);

    /**
     * {@return the field lines of a map; names are compared case-insensitively} The map is not copied.
     *
     * @param map the lines by field name; those of names that differ only in case are combined; a null value means no lines
     */
    static FieldLines ofMap(Map<String, ? extends Collection<String>> map) {
        return anyCase(map, List::addAll);
    }

    /**
     * {@return field lines of a function that enumerates them, as {@code request::getHeaders} of a servlet does}
     *
     * @param enumerations returns the lines by field name (case-insensitive); none, or null, if the field is absent
     */
    static FieldLines ofEnumerations(Function<String, Enumeration<String>> enumerations) {
        Objects.requireNonNull(enumerations);
        return name -> {
            Enumeration<String> lines = enumerations.apply(Objects.requireNonNull(name));
            return lines == null || !lines.hasMoreElements() ? List.of() : Collections.list(lines);
        };
    }

    /**
     * {@return field lines of a function that returns one combined value} Do not pass {@code getHeader} of a servlet: it returns the first
     * line only. Do not pass {@code get} of a map: it compares names case-sensitively.
     *
     * @param values returns all lines of a field, combined with {@code ", "}, by field name (case-insensitive); null if the field
     *     is absent
     */
    static FieldLines ofCombined(Function<String, String> values) {
        Objects.requireNonNull(values);
        return name -> {
            String value = values.apply(Objects.requireNonNull(name));
            return value == null ? List.of() : List.of(value);
        };
    }

    /**
     * {@return the field lines of a map whose values are combined; names are compared case-insensitively} The map is not copied.
     *
     * @param map all lines of a field, combined with {@code ", "}, by field name; the values of names that differ only in case are
     *     combined; a null value means no lines
     */
    static FieldLines ofCombined(Map<String, String> map) {
        return anyCase(map, List::add);
    }

    private static <V> FieldLines anyCase(Map<String, V> map, BiConsumer<List<String>, V> add) {
        Objects.requireNonNull(map);
        return name -> {
            Objects.requireNonNull(name);
            List<String> lines = new ArrayList<>(0);
            map.forEach((key, value) -> {
                if (name.equalsIgnoreCase(key) && value != null) {
                    add.accept(lines, value);
                }
            });
            return lines;
        };
    }
}
