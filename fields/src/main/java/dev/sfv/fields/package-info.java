// SPDX-License-Identifier: Apache-2.0

/**
 * The fields of the RFCs and of the web platform as Java types: {@link dev.sfv.fields.Priority}, {@link dev.sfv.fields.CacheStatus},
 * {@link dev.sfv.fields.SignatureInput} and others.
 *
 * <p>Each type has the definition of its field, mostly as a constant {@code FIELD}. {@link dev.sfv.fields.StructuredFields} knows whether
 * a field is an Item, a List or a Dictionary, even if it has no type here.
 */
package dev.sfv.fields;
