// SPDX-License-Identifier: Apache-2.0

/**
 * Refuses prefetches and prerenders of the paths that you mark, and reads and writes fields, in Vert.x Web 4.5 and 5.
 *
 * <p>{@code null} arguments throw {@link NullPointerException}.
 */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"}) // version 4.5 has no module descriptors
module dev.sfv.vertx {
    requires transitive dev.sfv.speculation;
    requires transitive io.vertx.core;
    requires transitive io.vertx.web;
    requires io.netty.codec.http;

    exports dev.sfv.vertx;
}
