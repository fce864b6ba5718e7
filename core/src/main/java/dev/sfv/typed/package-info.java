// SPDX-License-Identifier: Apache-2.0

/**
 * Typed fields: a field is defined once, as a {@link dev.sfv.typed.TypedField}, and is then read and written as a Java type.
 *
 * <p>{@link dev.sfv.purpose.SecPurpose} and its neighbours are defined in this way. {@link dev.sfv.typed.FieldLines} gives the
 * lines of a message by field name. {@link dev.sfv.typed.Parsed} tells an absent field from a malformed one.
 */
package dev.sfv.typed;
