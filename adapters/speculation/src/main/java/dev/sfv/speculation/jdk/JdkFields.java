// SPDX-License-Identifier: Apache-2.0
package dev.sfv.speculation.jdk;

import com.sun.net.httpserver.Headers;
import dev.sfv.purpose.RequestPurpose;
import dev.sfv.typed.FieldLines;
import dev.sfv.typed.TypedField;
import java.util.Locale;

/**
 * Reads and writes the structured fields of the JDK's own server.
 *
 * <pre>{@code
 * RequestPurpose purpose = JdkFields.purpose(exchange.getRequestHeaders());
 * Priority priority = JdkFields.get(exchange.getRequestHeaders(), Priority.FIELD);
 * JdkFields.set(exchange.getResponseHeaders(), CacheStatus.FIELD, List.of(CacheStatus.hit("edge")));
 * }</pre>
 */
public final class JdkFields {
    private static final String[] KEYS =
            RequestPurpose.headerNames().stream().map(JdkFields::key).toArray(String[]::new);

    private JdkFields() {}

    /**
     * Returns the form in which {@link Headers} stores a name. Its methods {@code get} and {@code containsKey} convert each name, even one
     * that has this form.
     */
    static String key(String name) {
        return name.isEmpty()
                ? name
                : name.substring(0, 1).toUpperCase(Locale.ROOT)
                        + name.substring(1).toLowerCase(Locale.ROOT);
    }

    /**
     * {@return the lines of a message by field name}
     *
     * @param headers the headers of the message
     */
    public static FieldLines lines(Headers headers) {
        return headers::get;
    }

    /**
     * {@return the purpose of a request} If the request has none of the headers, the server makes two views of its keys (32 bytes). Nothing
     * else is allocated.
     *
     * @param headers the headers of the request
     */
    public static RequestPurpose purpose(Headers headers) {
        return hasAny(headers, KEYS) ? RequestPurpose.from(lines(headers)) : RequestPurpose.NONE;
    }

    static boolean hasAny(Headers headers, String[] keys) {
        for (String key : keys) {
            if (headers.keySet().contains(key)) {
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
    public static <T> T get(Headers headers, TypedField<T> field) {
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
    public static <T> void set(Headers headers, TypedField<T> field, T value) {
        String text = field.serialize(value);
        if (text.isEmpty()) {
            headers.remove(field.name());
        } else {
            headers.set(field.name(), text);
        }
    }
}
