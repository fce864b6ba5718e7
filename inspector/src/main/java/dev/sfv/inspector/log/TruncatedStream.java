// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.log;

import com.github.luben.zstd.ZstdIOException;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.zip.ZipException;

/** A stream that ends where compressed data are truncated or damaged, and reports this. */
final class TruncatedStream extends FilterInputStream {
    private final Consumer<String> truncated;
    private boolean ended;

    /**
     * Makes a stream.
     *
     * @param in the stream that decompresses
     * @param truncated receives the reason, at most once
     */
    TruncatedStream(InputStream in, Consumer<String> truncated) {
        super(in);
        this.truncated = truncated;
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (ended) {
            return -1;
        }
        try {
            return super.read(target, offset, length);
        } catch (EOFException | ZipException | ZstdIOException e) {
            ended = true;
            truncated.accept(String.valueOf(e.getMessage()));
            return -1;
        }
    }
}
