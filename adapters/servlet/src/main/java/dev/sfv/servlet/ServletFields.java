// SPDX-License-Identifier: Apache-2.0
package dev.sfv.servlet;

import dev.sfv.purpose.RequestPurpose;
import dev.sfv.typed.FieldLines;
import dev.sfv.typed.TypedField;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Reads and writes structured fields in Jakarta Servlet.
 *
 * <pre>{@code
 * RequestPurpose purpose = ServletFields.purpose(request);
 * Priority priority = ServletFields.get(request, Priority.FIELD);
 * ServletFields.set(response, CacheStatus.FIELD, List.of(CacheStatus.hit("edge")));
 * }</pre>
 */
public final class ServletFields {
    private static final String[] NAMES = RequestPurpose.headerNames().toArray(String[]::new);

    private ServletFields() {}

    /**
     * {@return the lines of a request by field name}
     *
     * @param request the request
     */
    public static FieldLines lines(HttpServletRequest request) {
        return FieldLines.ofEnumerations(request::getHeaders);
    }

    /**
     * {@return the purpose of a request} This allocates nothing if the request has none of the headers.
     *
     * @param request the request
     */
    public static RequestPurpose purpose(HttpServletRequest request) {
        return hasAny(request, NAMES) ? RequestPurpose.from(lines(request)) : RequestPurpose.NONE;
    }

    static boolean hasAny(HttpServletRequest request, String[] names) {
        for (String name : names) {
            if (request.getHeader(name) != null) {
                return true;
            }
        }
        return false;
    }

    /**
     * Reads a field. A malformed value throws no exception.
     *
     * @param <T> the type of the field
     * @param request the request
     * @param field the field
     * @return its value; the default of the field if it is absent or malformed
     */
    public static <T> T get(HttpServletRequest request, TypedField<T> field) {
        return field.from(lines(request));
    }

    /**
     * Sets a field and replaces its previous value. If the value serializes to nothing, such as an empty List, this removes the field.
     * A container of Servlet 6.0 or older need not be able to remove a header: Tomcat 10.1 keeps the previous value.
     *
     * @param <T> the type of the field
     * @param response the response
     * @param field the field
     * @param value its new value
     * @throws IllegalArgumentException if the value cannot be written, for example a String with characters outside ASCII
     */
    public static <T> void set(HttpServletResponse response, TypedField<T> field, T value) {
        String text = field.serialize(value);
        if (!text.isEmpty()) {
            response.setHeader(field.name(), text);
        } else if (response.containsHeader(field.name())) {
            response.setHeader(field.name(), null);
        }
    }
}
