// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.reactive;

import dev.sfv.purpose.RequestPurpose;
import dev.sfv.typed.FieldLines;
import dev.sfv.typed.TypedField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpHeaders;

/**
 * Reads and writes structured fields in Spring WebFlux. In Spring MVC, use {@code ServletFields} of {@code sfv-servlet}.
 *
 * <pre>{@code
 * RequestPurpose purpose = WebFluxFields.purpose(request.getHeaders());
 * Priority priority = WebFluxFields.get(request.getHeaders(), Priority.FIELD);
 * WebFluxFields.set(response.getHeaders(), CacheStatus.FIELD, List.of(CacheStatus.hit("edge")));
 * }</pre>
 */
public final class WebFluxFields {
    private static final String[] KEYS =
            RequestPurpose.headerNames().stream().map(WebFluxFields::key).toArray(String[]::new);

    private WebFluxFields() {}

    /** {@return a name in lower case} If Spring has copied the headers, it looks up this form without allocation. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /**
     * {@return the lines of a message by field name}
     *
     * @param headers the headers of the message
     */
    public static FieldLines lines(HttpHeaders headers) {
        Objects.requireNonNull(headers);
        return name -> lines(headers, name);
    }

    /** Uses only methods that Spring 6 and 7 both have. The type of the parameter of {@code get} differs. */
    private static List<String> lines(HttpHeaders headers, String name) {
        if (headers.getFirst(name) == null) {
            return List.of();
        }
        return headers.headerSet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(List.of());
    }

    /**
     * {@return the purpose of a request} This allocates nothing if the request has none of the headers.
     *
     * @param headers the headers of the request
     */
    public static RequestPurpose purpose(HttpHeaders headers) {
        return hasAny(headers, KEYS) ? RequestPurpose.from(lines(headers)) : RequestPurpose.NONE;
    }

    static boolean hasAny(HttpHeaders headers, String[] keys) {
        for (String key : keys) {
            if (headers.getFirst(key) != null) {
                return true;
            }
        }
        return false;
    }

    /**
     * Reads a field. A malformed value throws no exception.
     *
     * @param <T> the type of the field
     * @param headers the headers of the message
     * @param field the field
     * @return its value; the default of the field if it is absent or malformed
     */
    public static <T> T get(HttpHeaders headers, TypedField<T> field) {
        return field.from(lines(headers));
    }

    /**
     * Sets a field and replaces its previous value. If the value serializes to nothing, such as an empty List, this removes the field.
     *
     * @param <T> the type of the field
     * @param headers the headers of the message
     * @param field the field
     * @param value its new value
     * @throws IllegalArgumentException if the value cannot be written, for example a String with characters outside ASCII
     */
    public static <T> void set(HttpHeaders headers, TypedField<T> field, T value) {
        String text = field.serialize(value);
        if (!text.isEmpty()) {
            headers.set(field.name(), text);
        } else if (headers.getFirst(field.name()) != null) {
            headers.put(
                    field.name(),
                    new ArrayList<>(0)); // Spring 6 and 7 do not have the same method that removes a header
        }
    }
}
