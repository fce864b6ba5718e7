// SPDX-License-Identifier: Apache-2.0

/**
 * HTTP Structured Field Values (RFC 9651).
 *
 * <p>Choose a package by your task:
 *
 * <ul>
 *   <li>find out the purpose of a request: {@link dev.sfv.purpose}
 *   <li>define a field: {@link dev.sfv.typed}
 *   <li>inspect or build a whole field: {@link dev.sfv.model}
 *   <li>read and write without garbage: {@link dev.sfv.syntax}
 * </ul>
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
