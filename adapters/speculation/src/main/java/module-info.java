// SPDX-License-Identifier: Apache-2.0

/**
 * Decides which speculative loads (prefetches and prerenders) to refuse, and does so in the JDK's own server.
 *
 * <p>{@link dev.sfv.speculation} has the policy, which all adapters share. {@link dev.sfv.speculation.jdk} has the adapter for the JDK's own
 * server. The adapters for other servers are separate modules.
 *
 * <p>{@code null} arguments throw {@link NullPointerException}.
 */
module dev.sfv.speculation {
    requires transitive dev.sfv;
    requires static transitive jdk.httpserver;

    exports dev.sfv.speculation;
    exports dev.sfv.speculation.jdk;
}
