// SPDX-License-Identifier: Apache-2.0
package dev.sfv.typed;

import dev.sfv.syntax.SfProblem;
import dev.sfv.syntax.SfReader;
import dev.sfv.syntax.SfWriter;
import dev.sfv.typed.Slots.OthersSlot;
import dev.sfv.typed.Slots.Slot;
import dev.sfv.typed.Slots.ValueSlot;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The slots of a record, and the function that makes the record from their values. */
final class RecordShape<T> {
    private final List<Slot<T>> slots;
    private final List<OthersSlot<T>> others;
    private final long required;
    private final Function<Values<T>, T> make;

    private RecordShape(List<Slot<T>> slots, List<OthersSlot<T>> others, Function<Values<T>, T> make) {
        this.slots = slots;
        this.others = others;
        this.make = make;
        long bits = 0;
        for (Slot<T> slot : slots) {
            bits |= slot.required ? slot.bit() : 0;
        }
        this.required = bits;
    }

    static <T> RecordShape<T> of(Function<Slots<T>, Function<Values<T>, T>> definition) {
        Slots<T> slots = new Slots<>();
        Function<Values<T>, T> make = definition.apply(slots);
        return new RecordShape<>(slots.declared(), slots.declaredOthers(), make);
    }

    /** Makes the shape of a Dictionary. */
    static <T> RecordShape<T> ofEntries(Function<Slots<T>, Function<Values<T>, T>> definition) {
        RecordShape<T> shape = of(definition);
        if (!shape.others.isEmpty()) {
            throw new IllegalStateException("others(): expected an Item or an Inner List, found a Dictionary");
        }
        if (shape.hasValue()) {
            throw new IllegalStateException("dictionary(): expected slots with keys, found value(type)");
        }
        return shape;
    }

    int size() {
        return slots.size() + others.size();
    }

    private boolean hasValue() {
        return !slots.isEmpty() && slots.get(0).key.isEmpty();
    }

    /** {@return the slot of the value of an item, which has no key} */
    ValueSlot<T, ?> value() {
        if (!hasValue()) {
            throw new IllegalStateException("item(): expected a slot for its value, declared by value(type)");
        }
        return (ValueSlot<T, ?>) slots.get(0);
    }

    /** Reads the entry or the parameter under the cursor, if it is known. */
    void read(SfReader reader, Values<T> values) {
        for (int i = 0; i < slots.size(); i++) { // by index, since an iterator would be allocated
            Slot<T> slot = slots.get(i);
            if (reader.keyEquals(slot.key)) {
                slot.read(reader, values);
                return;
            }
        }
        for (int i = 0; i < others.size(); i++) {
            others.get(i).read(reader, values);
        }
    }

    void requireAll(long present, SfReader reader) {
        if ((required & ~present) != 0) {
            throw reader.fault(
                    SfProblem.KEY_MISSING, "expected the key '" + firstMissing(present) + "', found nothing");
        }
    }

    private String firstMissing(long present) {
        return slots.stream()
                .filter(slot -> (required & ~present & slot.bit()) != 0)
                .findFirst()
                .orElseThrow()
                .key;
    }

    T make(Values<T> values) {
        return make.apply(values);
    }

    void writeEntries(T record, SfWriter out) {
        for (Slot<T> slot : slots) {
            write(slot, record, out, SfWriter::nextEntry);
        }
    }

    void writeMember(T record, SfWriter out) {
        value().writeValue(record, out);
        for (Slot<T> slot : slots.subList(1, slots.size())) {
            write(slot, record, out, SfWriter::nextParameter);
        }
        for (OthersSlot<T> slot : others) {
            slot.write(record, out, SfWriter::nextParameter);
        }
    }

    /** Writes a slot. The exception for a value that cannot be written names the key. */
    private void write(Slot<T> slot, T record, SfWriter out, BiFunction<SfWriter, String, SfWriter> toKey) {
        try {
            slot.write(record, out, toKey);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(slot.key + ": " + e.getMessage(), e);
        }
    }
}
