// SPDX-License-Identifier: Apache-2.0

/**
 * HTTP Structured Field Values (RFC 9651).
 *
 * <p>To ask what a request is for, or to define a field: {@link dev.sfv.purpose}. To inspect or build a whole field:
 * {@link dev.sfv.model}. To read and write without garbage: {@link dev.sfv.syntax}.
 *
 * <p>Null is returned by nothing but a {@link java.util.Map} that lacks a key. It is refused by a {@link NullPointerException},
 * but where a description says what it stands for.
 */
module dev.sfv {
    exports dev.sfv.purpose;
    exports dev.sfv.typed;
    exports dev.sfv.model;
    exports dev.sfv.syntax;
}
