// SPDX-License-Identifier: Apache-2.0

/**
 * Structured fields and speculative loads in Vert.x Web, versions 4.5 and 5.
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
