// SPDX-License-Identifier: Apache-2.0
package dev.sfv.rest;

import dev.sfv.purpose.RequestPurpose;
import dev.sfv.typed.FieldLines;
import dev.sfv.typed.TypedField;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Collection;
import java.util.Locale;

/**
 * Reads and writes structured fields in the resources and filters of Jakarta REST.
 *
 * <p>A resource method takes {@code @Context HttpHeaders headers}:
 *
 * <pre>{@code
 * RequestPurpose purpose = RestFields.purpose(headers);
 * Priority priority = RestFields.get(headers, Priority.FIELD);
 * Response answer = RestFields.set(Response.ok("text"), CacheStatus.FIELD, List.of(CacheStatus.hit("edge"))).build();
 * }</pre>
 *
 * <p>A filter takes the contexts of the request and the response:
 *
 * <pre>{@code
 * Priority priority = RestFields.get(request, Priority.FIELD);
 * RestFields.set(response, CacheStatus.FIELD, List.of(CacheStatus.hit("edge")));
 * }</pre>
 */
public final class RestFields {
    private static final String[] KEYS = keys(RequestPurpose.headerNames());

    private RestFields() {}

    /** {@return the names in lower case} Jersey looks up names in lower case, and would convert them each time. */
    static String[] keys(Collection<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toArray(String[]::new);
    }

    /**
     * {@return the lines of a request by field name}
     *
     * @param headers the headers of the request
     */
    public static FieldLines lines(HttpHeaders headers) {
        return headers::getRequestHeader;
    }

    /**
     * {@return the lines of a request by field name}
     *
     * @param request the request
     */
    public static FieldLines lines(ContainerRequestContext request) {
        return request.getHeaders()::get;
    }

    /**
     * {@return the purpose of a request} In Jersey, this allocates nothing if the request has none of the headers.
     *
     * @param headers the headers of the request
     */
    public static RequestPurpose purpose(HttpHeaders headers) {
        for (String key : KEYS) {
            if (headers.getHeaderString(key) != null) {
                return RequestPurpose.from(lines(headers));
            }
        }
        return RequestPurpose.NONE;
    }

    /**
     * {@return the purpose of a request} In Jersey, this allocates nothing if the request has none of the headers.
     *
     * @param request the request
     */
    public static RequestPurpose purpose(ContainerRequestContext request) {
        return hasAny(request, KEYS) ? RequestPurpose.from(lines(request)) : RequestPurpose.NONE;
    }

    static boolean hasAny(ContainerRequestContext request, String[] keys) {
        for (String key : keys) {
            if (request.getHeaderString(key) != null) {
                return true;
            }
        }
        return false;
    }

    /**
     * Reads a field. A malformed value throws no exception.
     *
     * @param <T> the type of the field
     * @param headers the headers of the request
     * @param field the field
     * @return its value; the default of the field if it is absent or malformed
     */
    public static <T> T get(HttpHeaders headers, TypedField<T> field) {
        return field.from(lines(headers));
    }

    /**
     * Reads a field. A malformed value throws no exception.
     *
     * @param <T> the type of the field
     * @param request the request
     * @param field the field
     * @return its value; the default of the field if it is absent or malformed
     */
    public static <T> T get(ContainerRequestContext request, TypedField<T> field) {
        return field.from(lines(request));
    }

    /**
     * Sets a field and replaces its previous value. If the value serializes to nothing, such as an empty List, this removes the field.
     *
     * @param <T> the type of the field
     * @param response the response
     * @param field the field
     * @param value its new value
     * @throws IllegalArgumentException if the value cannot be written, for example a String with characters outside ASCII
     */
    public static <T> void set(ContainerResponseContext response, TypedField<T> field, T value) {
        String text = field.serialize(value);
        if (text.isEmpty()) {
            response.getHeaders().remove(field.name());
        } else {
            response.getHeaders().putSingle(field.name(), text);
        }
    }

    /**
     * Sets a field and replaces its previous value. If the value serializes to nothing, such as an empty List, this removes the field.
     *
     * @param <T> the type of the field
     * @param response the builder of the response
     * @param field the field
     * @param value its new value
     * @return the builder of the response
     * @throws IllegalArgumentException if the value cannot be written, for example a String with characters outside ASCII
     */
    public static <T> ResponseBuilder set(ResponseBuilder response, TypedField<T> field, T value) {
        String text = field.serialize(value);
        ResponseBuilder removed = response.header(field.name(), null);
        return text.isEmpty() ? removed : removed.header(field.name(), text);
    }
}
