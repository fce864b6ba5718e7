// SPDX-License-Identifier: Apache-2.0
package dev.sfv.vertx;

import dev.sfv.purpose.RequestPurpose;
import dev.sfv.typed.FieldLines;
import dev.sfv.typed.TypedField;
import io.vertx.core.MultiMap;
import java.util.Collection;
import java.util.Locale;

/**
 * Reads and writes structured fields in Vert.x.
 *
 * <pre>{@code
 * RequestPurpose purpose = VertxFields.purpose(request.headers());
 * Priority priority = VertxFields.get(request.headers(), Priority.FIELD);
 * VertxFields.set(response.headers(), CacheStatus.FIELD, List.of(CacheStatus.hit("edge")));
 * }</pre>
 */
public final class VertxFields {
    private static final String[] NAMES = keys(RequestPurpose.headerNames());

    private VertxFields() {}

    /** {@return the names in lower case, because Vert.x converts other names on each call over HTTP/2} */
    static String[] keys(Collection<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toArray(String[]::new);
    }

    /**
     * {@return the lines of a message by field name}
     *
     * @param headers the headers of the message
     */
    public static FieldLines lines(MultiMap headers) {
        return headers::getAll;
    }

    /**
     * {@return the purpose of a request} This allocates nothing if the request has none of the headers.
     *
     * @param headers the headers of the request
     */
    public static RequestPurpose purpose(MultiMap headers) {
        return hasAny(headers, NAMES) ? RequestPurpose.from(lines(headers)) : RequestPurpose.NONE;
    }

    static boolean hasAny(MultiMap headers, String[] names) {
        for (String name : names) {
            if (headers.contains(name)) {
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
    public static <T> T get(MultiMap headers, TypedField<T> field) {
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
    public static <T> void set(MultiMap headers, TypedField<T> field, T value) {
        String text = field.serialize(value);
        if (text.isEmpty()) {
            headers.remove(field.name());
        } else {
            headers.set(field.name(), text);
        }
    }
}
