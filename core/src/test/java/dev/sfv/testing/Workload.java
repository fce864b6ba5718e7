// SPDX-License-Identifier: Apache-2.0
package dev.sfv.testing;

import dev.sfv.model.FieldType;
import dev.sfv.model.FieldValue;
import dev.sfv.model.SfDictionary;
import dev.sfv.purpose.RequestPurpose;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfReader;
import java.util.LinkedList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Work that is done with a field value, well-formed or not. */
public enum Workload implements Consumer<Input> {
    READ_TEXT((type, in) -> type.validate(SfReader.of(in.text()))),
    READ_OCTETS((type, in) -> type.validate(SfReader.of(in.octets(), 0, in.length()))),
    READ_LINES((type, in) -> type.validate(SfReader.of(in.lines()))),
    PARSE_TEXT((type, in) -> type.parse(in.text())),
    PARSE_OCTETS((type, in) -> FieldReading.parse(type, in.octets(), 0, in.length())),
    PARSE_LINES((type, in) -> type.parse(in.lines())),
    SERIALIZE((type, in) -> type.parse(in.text()).serialize()),
    REMOVE((type, in) -> removeHalf(type.parse(in.text()))),
    COMPARE((type, in) -> compare(type.parse(in.text()), type.parse(in.text()))),
    PURPOSE_TEXT((type, in) -> SecPurpose.parse(in.text()).serialize()),
    PURPOSE_OCTETS((type, in) -> SecPurpose.parse(in.octets(), 0, in.length())),
    REQUEST_PURPOSE((type, in) -> RequestPurpose.from(name -> in.lines())),
    SPECULATIVE_LOAD(
            (type, in) -> RequestPurpose.from(name -> name.equals("Sec-Purpose") ? List.of("prefetch") : in.lines())),
    PURPOSE_LINKED((type, in) -> SecPurpose.parse(linked(in.lines())));

    @SuppressWarnings("ImmutableEnumChecker") // it is a lambda that captures nothing
    private final BiConsumer<FieldType, Input> work;

    Workload(BiConsumer<FieldType, Input> work) {
        this.work = work;
    }

    @Override
    public void accept(Input in) {
        try {
            work.accept(FieldType.valueOf(in.type()), in);
        } catch (SfException malformed) {
            // some of the values are malformed
        }
    }

    /** Uses the list that takes the longest to be read by index. */
    @SuppressWarnings("JdkObsolete")
    private static List<String> linked(List<String> lines) {
        return new LinkedList<>(lines);
    }

    /** Removes every second entry with a builder, which must not move all later entries each time. */
    private static void removeHalf(FieldValue field) {
        if (field instanceof SfDictionary dictionary) {
            SfDictionary.Builder builder = dictionary.toBuilder();
            for (int i = 0; i < dictionary.size(); i += 2) {
                builder.remove(dictionary.get(i).getKey());
            }
            if (builder.build().size() != dictionary.size() / 2) {
                throw new AssertionError(field);
            }
        }
    }

    private static void compare(FieldValue one, FieldValue other) {
        if (!one.equals(other) || one.hashCode() != other.hashCode()) {
            throw new AssertionError(one);
        }
    }
}
