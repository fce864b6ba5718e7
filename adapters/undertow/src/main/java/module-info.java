// SPDX-License-Identifier: Apache-2.0

/**
 * Refuses prefetches and prerenders of the paths that you mark, and reads and writes fields, in Undertow 2.3 and 2.4.
 *
 * <p>{@code null} arguments throw {@link NullPointerException}.
 */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"}) // Undertow's module is named after its JAR
module dev.sfv.undertow {
    requires transitive dev.sfv.speculation;
    requires transitive undertow.core;

    exports dev.sfv.undertow;
}
