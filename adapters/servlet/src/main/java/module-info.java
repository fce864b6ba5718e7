// SPDX-License-Identifier: Apache-2.0

/**
 * Refuses prefetches and prerenders of the paths that you mark, and reads and writes fields, in Jakarta Servlet 5 to 6.1.
 *
 * <p>{@code null} arguments throw {@link NullPointerException}.
 */
// The JAR of version 5 of the API has an automatic module name, but no module descriptor.
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module dev.sfv.servlet {
    requires transitive dev.sfv.speculation;
    requires transitive jakarta.servlet;

    exports dev.sfv.servlet;
}
