// SPDX-License-Identifier: Apache-2.0
package dev.sfv.testing;

import dev.sfv.model.FieldType;

/** The text of a field of a certain type, well-formed or not. */
public record FieldText(FieldType type, String text) {}
