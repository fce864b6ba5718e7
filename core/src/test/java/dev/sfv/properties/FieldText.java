// SPDX-License-Identifier: Apache-2.0
package dev.sfv.properties;

import dev.sfv.model.FieldType;

/** The text of a field of a certain type, well-formed or not. */
record FieldText(FieldType type, String text) {}
