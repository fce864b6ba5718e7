// SPDX-License-Identifier: Apache-2.0

/** HTTP Structured Field Values (RFC 9651). */
module dev.sfv {
    exports dev.sfv.header;
    exports dev.sfv.model;
    exports dev.sfv.syntax;
}
