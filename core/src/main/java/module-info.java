// SPDX-License-Identifier: Apache-2.0

/**
 * HTTP Structured Field Values (RFC 9651).
 *
 * <p>To find out what a request is for: {@link dev.sfv.purpose}. To define a field: {@link dev.sfv.typed}. To inspect or build a whole
 * field: {@link dev.sfv.model}. To read and write without garbage: {@link dev.sfv.syntax}.
 *
 * <p>{@code null} arguments throw {@link NullPointerException} unless documented otherwise. Nothing returns {@code null}, except a
 * {@link java.util.Map} for a key that it does not have.
 */
module dev.sfv {
    exports dev.sfv.purpose;
    exports dev.sfv.typed;
    exports dev.sfv.model;
    exports dev.sfv.syntax;
}
