// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import dev.sfv.inspector.log.HeaderLine;
import dev.sfv.model.FieldType;
import dev.sfv.purpose.RequestPurpose;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Inspects a value, or a header with its name. */
final class ValueInspection {
    private ValueInspection() {}

    /**
     * Inspects a text.
     *
     * @param chosen the type of the value, if it was given
     * @param text a value or a header
     */
    static Inspection of(Optional<FieldType> chosen, String text) {
        return HeaderLine.of(text)
                .filter(line -> isMeant(line, text))
                .map(header -> ofHeader(chosen, header, text))
                .orElseGet(() -> Inspection.ofField(Field.parse(chosen.orElseGet(() -> FieldTypes.guess(text)), text)));
    }

    private static Inspection ofHeader(Optional<FieldType> chosen, HeaderLine header, String text) {
        String name = header.name();
        String value = header.value();
        Optional<KnownField> known =
                KnownField.of(name).filter(field -> chosen.isEmpty() || chosen.get() == field.type());
        if (known.isPresent()) {
            return Inspection.ofField(Field.parse(known.get(), value));
        }
        if (chosen.isPresent()) {
            return Inspection.ofField(Field.parseAs(chosen.get(), name, value));
        }
        return isOfPurpose(name)
                ? Inspection.ofRequest(text, Map.of(name, List.of(value)))
                : Inspection.ofField(Field.parseUnknown(name, value));
    }

    /** {@return whether older software sends a purpose in a header of this name} */
    private static boolean isOfPurpose(String name) {
        return Arrays.stream(RequestPurpose.Source.values())
                .anyMatch(source -> source.headerName().equalsIgnoreCase(name));
    }

    /** Tokens and Byte Sequences have colons too. So the colon of a header must be followed by a space, or by nothing. */
    private static boolean isMeant(HeaderLine header, String text) {
        String rest = text.substring(header.name().length() + 1);
        return !text.startsWith(":") && (rest.isEmpty() || rest.startsWith(" ") || rest.startsWith("\t"));
    }
}
