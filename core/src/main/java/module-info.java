// SPDX-License-Identifier: Apache-2.0

/**
 * HTTP Structured Field Values (RFC 9651).
 *
 * <p>Null is returned by nothing but a {@link java.util.Map} that lacks a key. It is refused by a {@link NullPointerException},
 * but where a parameter's description says that it stands for an absent field.
 */
module dev.sfv {
    exports dev.sfv.header;
    exports dev.sfv.model;
    exports dev.sfv.syntax;
}
