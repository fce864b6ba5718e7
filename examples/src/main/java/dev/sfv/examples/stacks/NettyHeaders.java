// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.stacks;

import dev.sfv.purpose.SecPurpose;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.AsciiString;
import java.util.Iterator;

/**
 * Reads {@code Sec-Purpose} as Netty holds it, without a copy.
 *
 * <pre>{@code
 * SecPurpose purpose = NettyHeaders.secPurpose(request.headers());
 * }</pre>
 *
 * <p>Over HTTP/2, Netty has the octets of a value in an {@link AsciiString}, and would make a {@code String} of them where it is
 * asked for one. Over HTTP/1.1, its decoder has made the {@code String} already, and it is taken as it is.
 */
public final class NettyHeaders {
    private static final AsciiString SEC_PURPOSE = AsciiString.cached(SecPurpose.NAME);

    private NettyHeaders() {}

    /**
     * Reads {@code Sec-Purpose}, and ignores a malformed one.
     *
     * @param headers the headers of a request
     * @return what they say
     */
    public static SecPurpose secPurpose(HttpHeaders headers) {
        if (!headers.contains(SEC_PURPOSE)) {
            return SecPurpose.NONE;
        }
        Iterator<? extends CharSequence> lines = headers.valueCharSequenceIterator(SEC_PURPOSE);
        CharSequence line = lines.next();
        if (lines.hasNext()) {
            return SecPurpose.parse(headers.getAll(SEC_PURPOSE)); // as no browser sends it
        }
        return line instanceof AsciiString octets
                ? SecPurpose.parse(octets.array(), octets.arrayOffset(), octets.length())
                : SecPurpose.parse(line.toString());
    }
}
