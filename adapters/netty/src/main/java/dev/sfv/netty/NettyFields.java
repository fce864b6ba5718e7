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

/**
 * Reads and writes the structured fields of Netty's messages.
 *
 * <pre>{@code
 * RequestPurpose purpose = NettyFields.purpose(request.headers());
 * Priority priority = NettyFields.get(request.headers(), Priority.FIELD);
 * NettyFields.set(response.headers(), CacheStatus.FIELD, List.of(CacheStatus.hit("edge")));
 * }</pre>
 *
 * <p>There are two methods of each name. One is for {@link HttpHeaders}, which handlers of HTTP/1.1 see. A codec may also convert
 * HTTP/2 to these. The other one is for the headers of HTTP/2 themselves ({@code Http2Headers}), whose names are in lower case:
 *
 * <pre>{@code
 * RequestPurpose purpose = NettyFields.purpose(frame.headers());
 * Priority priority = NettyFields.get(frame.headers(), Priority.FIELD);
 * }</pre>
 *
 * <p>Over HTTP/2, Netty holds the bytes of a value. {@code get} parses these bytes in place if a field has one line, so that no
 * {@code String} is made of them. Over HTTP/1.1, Netty's decoder has made the {@code String} already.
 */
public final class NettyFields {
    private static final AsciiString[] NAMES = keys(RequestPurpose.headerNames());

    /** A power of two. */
    private static final int KNOWN_KEYS = 64;

    /**
     * Some names that have been used, in lower case, so that a lookup makes no new one. Each stands at its hash. If two threads, or two
     * names, want the same place, a name is made once more.
     */
    private static final AsciiString[] KEYS = new AsciiString[KNOWN_KEYS];

    private NettyFields() {}

    static AsciiString[] keys(Collection<String> names) {
        return names.stream().map(NettyFields::newKey).toArray(AsciiString[]::new);
    }

    private static AsciiString newKey(String name) {
        return new AsciiString(name).toLowerCase();
    }

    /** A name as HTTP/2 has it. */
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
     * Returns the lines of a message by field name.
     *
     * @param headers the headers of the message
     * @return their lines
     */
    public static FieldLines lines(HttpHeaders headers) {
        return headers::getAll;
    }

    /**
     * Returns the lines of an HTTP/2 message by field name.
     *
     * @param headers the headers of the message
     * @return their lines
     */
    public static FieldLines lines(Headers<CharSequence, CharSequence, ?> headers) {
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
     * Returns the purpose of a request. This allocates nothing if the request has none of the headers.
     *
     * @param headers the headers of the request
     * @return the purpose
     */
    public static RequestPurpose purpose(HttpHeaders headers) {
        return hasAny(headers, NAMES) ? RequestPurpose.from(lines(headers)) : RequestPurpose.NONE;
    }

    /**
     * Returns the purpose of an HTTP/2 request. This allocates nothing if the request has none of the headers.
     *
     * @param headers the headers of the request
     * @return the purpose
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
     * @return its value; the absent value of the field if it is absent or malformed
     */
    public static <T> T get(HttpHeaders headers, TypedField<T> field) {
        String name = field.name();
        if (!headers.contains(name)) { // so that no iterator is made
            return field.parse(List.of());
        }
        Iterator<? extends CharSequence> lines = headers.valueCharSequenceIterator(name);
        CharSequence line = lines.next();
        return lines.hasNext() ? field.parse(headers.getAll(name)) : parse(field, line);
    }

    /**
     * Reads a field of an HTTP/2 message, whatever the client has sent.
     *
     * @param <T> the type of the field
     * @param headers the headers of the message
     * @param field the field
     * @return its value; the absent value of the field if it is absent or malformed
     */
    public static <T> T get(Headers<CharSequence, CharSequence, ?> headers, TypedField<T> field) {
        AsciiString name = key(field.name());
        if (!headers.contains(name)) { // so that no list is made
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
     * Sets a field and replaces its previous value. If the text of the value is empty, such as for an empty List, this does nothing.
     *
     * @param <T> the type of the field
     * @param headers the headers of the message
     * @param field the field
     * @param value its new value
     */
    public static <T> void set(HttpHeaders headers, TypedField<T> field, T value) {
        String text = field.serialize(value);
        if (!text.isEmpty()) {
            headers.set(field.name(), text);
        }
    }

    /**
     * Sets a field of an HTTP/2 message in place of what it was. A value whose text is empty, such as an empty List, sets nothing.
     *
     * @param <T> the type of the field
     * @param headers the headers of the message
     * @param field the field
     * @param value its new value
     */
    public static <T> void set(Headers<CharSequence, CharSequence, ?> headers, TypedField<T> field, T value) {
        String text = field.serialize(value);
        if (!text.isEmpty()) {
            headers.set(key(field.name()), text);
        }
    }
}
