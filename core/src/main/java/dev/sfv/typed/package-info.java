// SPDX-License-Identifier: Apache-2.0

/**
 * Defines your own fields: you define a field once, as a {@link dev.sfv.typed.TypedField}, and then read and write it as a Java type.
 *
 * <p>The fields of {@link dev.sfv.purpose} are defined in this way. {@link dev.sfv.typed.FieldLines} returns the lines of a message
 * by field name. {@link dev.sfv.typed.Parsed} distinguishes an absent field from a malformed one.
 */
package dev.sfv.typed;
