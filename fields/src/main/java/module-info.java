// SPDX-License-Identifier: Apache-2.0

/**
 * HTTP fields as Java types: Priority, Cache-Status, Signature-Input and the other fields that are Structured Fields.
 *
 * <p>{@code null} arguments throw {@link NullPointerException} unless documented otherwise.
 */
module dev.sfv.fields {
    requires transitive dev.sfv;

    exports dev.sfv.fields;
}
