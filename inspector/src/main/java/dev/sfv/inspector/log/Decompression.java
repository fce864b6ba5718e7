// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.log;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** Decompresses a log if it begins like a compressed file. */
final class Decompression {
    /** RFC 1952, section 2.3.1. */
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};

    /** RFC 8878, section 3.1.1. */
    private static final byte[] ZSTD = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd};

    private Decompression() {}

    static InputStream of(InputStream in) throws IOException {
        PushbackInputStream whole = new PushbackInputStream(in, ZSTD.length);
        byte[] begin = whole.readNBytes(ZSTD.length);
        whole.unread(begin);
        if (startsWith(begin, GZIP)) {
            return new GZIPInputStream(whole, 1 << 16);
        }
        return startsWith(begin, ZSTD) ? new ZstdInputStream(whole) : whole;
    }

    private static boolean startsWith(byte[] begin, byte[] magic) {
        return begin.length >= magic.length && Arrays.equals(begin, 0, magic.length, magic, 0, magic.length);
    }
}
