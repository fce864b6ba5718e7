// SPDX-License-Identifier: Apache-2.0

/**
 * Refuses prefetches and prerenders of the paths that you mark, and reads and writes fields, in Jakarta REST (JAX-RS) 3.1 and 4:
 * Jersey, RESTEasy, Quarkus and others.
 *
 * <p>{@code null} arguments throw {@link NullPointerException}.
 */
module dev.sfv.rest {
    requires transitive dev.sfv.speculation;
    requires transitive jakarta.ws.rs;

    exports dev.sfv.rest;
}
