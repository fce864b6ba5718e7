// SPDX-License-Identifier: Apache-2.0

/**
 * Refuses prefetches and prerenders of the paths that you mark, and reads and writes fields, in Netty 4.1 and 4.2.
 *
 * <p>{@code null} arguments throw {@link NullPointerException}.
 */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"}) // version 4.1 has no module descriptors
module dev.sfv.netty {
    requires transitive dev.sfv.speculation;
    requires transitive io.netty.codec;
    requires transitive io.netty.codec.http;
    requires transitive io.netty.transport;
    requires io.netty.buffer;
    requires io.netty.common;

    exports dev.sfv.netty;
}
