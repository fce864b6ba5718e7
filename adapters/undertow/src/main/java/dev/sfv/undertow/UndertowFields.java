// SPDX-License-Identifier: Apache-2.0
package dev.sfv.undertow;

import dev.sfv.purpose.RequestPurpose;
import dev.sfv.typed.FieldLines;
import dev.sfv.typed.TypedField;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import java.util.Collection;

/**
 * Reads and writes structured fields in Undertow.
 *
 * <pre>{@code
 * RequestPurpose purpose = UndertowFields.purpose(exchange.getRequestHeaders());
 * Priority priority = UndertowFields.get(exchange.getRequestHeaders(), Priority.FIELD);
 * UndertowFields.set(exchange.getResponseHeaders(), CacheStatus.FIELD, List.of(CacheStatus.hit("edge")));
 * }</pre>
 */
public final class UndertowFields {
    private static final HttpString[] NAMES = keys(RequestPurpose.headerNames());

    private UndertowFields() {}

    /** {@return the names in the form that {@link HeaderMap} looks up without a copy} It copies a {@code String} to hash it. */
    static HttpString[] keys(Collection<String> names) {
        return names.stream().map(HttpString::new).toArray(HttpString[]::new);
    }

    /**
     * {@return the lines of a message by field name}
     *
     * @param headers the headers of the message
     */
    public static FieldLines lines(HeaderMap headers) {
        return headers::get;
    }

    /**
     * {@return the purpose of a request} This allocates nothing if the request has none of the headers.
     *
     * @param headers the headers of the request
     */
    public static RequestPurpose purpose(HeaderMap headers) {
        return hasAny(headers, NAMES) ? RequestPurpose.from(lines(headers)) : RequestPurpose.NONE;
    }

    static boolean hasAny(HeaderMap headers, HttpString[] names) {
        for (HttpString name : names) {
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
    public static <T> T get(HeaderMap headers, TypedField<T> field) {
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
    public static <T> void set(HeaderMap headers, TypedField<T> field, T value) {
        String text = field.serialize(value);
        HttpString name = new HttpString(field.name());
        if (text.isEmpty()) {
            headers.remove(name);
        } else {
            headers.put(name, text);
        }
    }
}
