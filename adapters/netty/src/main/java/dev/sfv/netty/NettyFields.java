// SPDX-License-Identifier: Apache-2.0
package dev.sfv.netty;

import dev.sfv.purpose.RequestPurpose;
import dev.sfv.typed.FieldLines;
import dev.sfv.typed.TypedField;
import io.netty.handler.codec.Headers;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.AsciiString;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/**
 * Reads and writes structured fields in Netty.
 *
 * <pre>{@code
 * RequestPurpose purpose = NettyFields.purpose(request.headers());
 * Priority priority = NettyFields.get(request.headers(), Priority.FIELD);
 * NettyFields.set(response.headers(), CacheStatus.FIELD, List.of(CacheStatus.hit("edge")));
 * }</pre>
 *
 * <p>There are two methods of each name. One is for the {@link HttpHeaders} of HTTP/1.1, to which a codec may also convert HTTP/2. The
 * other one is for the headers of HTTP/2 ({@code Http2Headers}), whose names are in lower case:
 *
 * <pre>{@code
 * RequestPurpose purpose = NettyFields.purpose(frame.headers());
 * Priority priority = NettyFields.get(frame.headers(), Priority.FIELD);
 * }</pre>
 *
 * <p>Over HTTP/2, Netty stores the bytes of a value. If a field has one line, {@code get} parses these bytes in place, without making a
 * {@code String}. Over HTTP/1.1, Netty's decoder has already made a {@code String}.
 */
public final class NettyFields {
    private static final AsciiString[] NAMES = keys(RequestPurpose.headerNames());

    /** Must be a power of two. */
    private static final int KNOWN_KEYS = 64;

    /**
     * A cache of names in lower case, so that a lookup makes no new object. The index of a name is its hash. If two names have the same
     * index, or two threads write at the same time, a name is made again.
     */
    private static final AsciiString[] KEYS = new AsciiString[KNOWN_KEYS];

    private NettyFields() {}

    static AsciiString[] keys(Collection<String> names) {
        return names.stream().map(NettyFields::newKey).toArray(AsciiString[]::new);
    }

    private static AsciiString newKey(String name) {
        return new AsciiString(name).toLowerCase();
    }

    /** {@return a name in the form of HTTP/2} */
    private static AsciiString key(String name) {
        int place = name.hashCode() & (KNOWN_KEYS - 1);
        AsciiString key = KEYS[place];
        if (key == null || !key.contentEqualsIgnoreCase(name)) {
            key = newKey(name);
            KEYS[place] = key;
        }
        return key;
    }

    /**
     * {@return the lines of a message by field name}
     *
     * @param headers the headers of the message
     */
    public static FieldLines lines(HttpHeaders headers) {
        return headers::getAll;
    }

    /**
     * {@return the lines of an HTTP/2 message by field name}
     *
     * @param headers the headers of the message
     */
    public static FieldLines lines(Headers<CharSequence, CharSequence, ?> headers) {
        Objects.requireNonNull(headers);
        return name -> strings(headers.getAll(key(name)));
    }

    private static List<String> strings(List<CharSequence> lines) {
        List<String> strings = new ArrayList<>(lines.size());
        for (CharSequence line : lines) {
            strings.add(line.toString());
        }
        return strings;
    }

    /**
     * {@return the purpose of a request} This allocates nothing if the request has none of the headers.
     *
     * @param headers the headers of the request
     */
    public static RequestPurpose purpose(HttpHeaders headers) {
        return hasAny(headers, NAMES) ? RequestPurpose.from(lines(headers)) : RequestPurpose.NONE;
    }

    /**
     * {@return the purpose of an HTTP/2 request} This allocates nothing if the request has none of the headers.
     *
     * @param headers the headers of the request
     */
    public static RequestPurpose purpose(Headers<CharSequence, CharSequence, ?> headers) {
        for (AsciiString name : NAMES) {
            if (headers.contains(name)) {
                return RequestPurpose.from(lines(headers));
            }
        }
        return RequestPurpose.NONE;
    }

    static boolean hasAny(HttpHeaders headers, AsciiString[] names) {
        for (AsciiString name : names) {
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
    public static <T> T get(HttpHeaders headers, TypedField<T> field) {
        String name = field.name();
        if (!headers.contains(name)) { // avoids an iterator
            return field.parse(List.of());
        }
        Iterator<? extends CharSequence> lines = headers.valueCharSequenceIterator(name);
        CharSequence line = lines.next();
        return lines.hasNext() ? field.parse(headers.getAll(name)) : parse(field, line);
    }

    /**
     * Reads a field of an HTTP/2 message. A malformed value throws no exception.
     *
     * @param <T> the type of the field
     * @param headers the headers of the message
     * @param field the field
     * @return its value; the default of the field if it is absent or malformed
     */
    public static <T> T get(Headers<CharSequence, CharSequence, ?> headers, TypedField<T> field) {
        AsciiString name = key(field.name());
        if (!headers.contains(name)) { // avoids a list
            return field.parse(List.of());
        }
        List<CharSequence> lines = headers.getAll(name);
        return lines.size() == 1 ? parse(field, lines.get(0)) : field.parse(strings(lines));
    }

    private static <T> T parse(TypedField<T> field, CharSequence line) {
        return line instanceof AsciiString ascii
                ? field.parse(ascii.array(), ascii.arrayOffset(), ascii.length())
                : field.parse(line.toString());
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
        if (text.isEmpty()) {
            headers.remove(field.name());
        } else {
            headers.set(field.name(), text);
        }
    }

    /**
     * Sets a field of an HTTP/2 message and replaces its previous value. If the value serializes to nothing, such as an empty List, this
     * removes the field.
     *
     * @param <T> the type of the field
     * @param headers the headers of the message
     * @param field the field
     * @param value its new value
     * @throws IllegalArgumentException if the value cannot be written, for example a String with characters outside ASCII
     */
    public static <T> void set(Headers<CharSequence, CharSequence, ?> headers, TypedField<T> field, T value) {
        String text = field.serialize(value);
        AsciiString name = key(field.name());
        if (text.isEmpty()) {
            headers.remove(name);
        } else {
            headers.set(name, text);
        }
    }
}
