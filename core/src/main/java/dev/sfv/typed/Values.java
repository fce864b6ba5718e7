// SPDX-License-Identifier: Apache-2.0
package dev.sfv.typed;

import dev.sfv.model.Parameters;
import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfReader;
import dev.sfv.typed.Slots.FlagSlot;
import dev.sfv.typed.Slots.IntegerSlot;
import dev.sfv.typed.Slots.OthersSlot;
import dev.sfv.typed.Slots.Slot;
import dev.sfv.typed.Slots.ValueSlot;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The values of the slots of a record. The function that {@link Slots} describes makes the record from them:
 *
 * <pre>{@code
 * MemberType<String> name = MemberType.item(f -> {
 *     var value = f.value(MemberType.TOKEN).from(text -> text);
 *     return in -> in.get(value);
 * });
 * TypedField.listOf("Example", name).parse("a;b"); // [a]
 * }</pre>
 *
 * @param <T> the record
 */
public final class Values<T> extends Reading<T> {
    private static final Object NOTHING = new Object();

    private final RecordShape<T> shape;

    /** A bit for each slot: whether it has a value. For a flag, it is the value. */
    private long present;

    // Most records have few slots. With these fields, they need one object of 64 bytes, and no arrays.
    private long number0;
    private long number1;
    private Object object0 = NOTHING;
    private Object object1 = NOTHING;
    private Object object2 = NOTHING;
    private Object object3 = NOTHING;
    private Rest rest = Rest.NONE;

    Values(RecordShape<T> shape) {
        this.shape = shape;
    }

    /** The values that have no field of their own, and the faults of slots whose last value is bad. */
    private static final class Rest {
        static final Rest NONE = new Rest(0);

        final long[] numbers;
        final Object[] objects;
        final SfException[] faults;

        Rest(int slots) {
            numbers = new long[slots];
            objects = new Object[slots];
            faults = new SfException[slots];
        }
    }

    /**
     * {@return the value of an Integer, or its default if it is absent}
     *
     * @param slot its slot
     * @throws java.util.NoSuchElementException if it is absent and has no default; use {@link #optional(IntegerSlot)} there
     */
    public long get(IntegerSlot<T> slot) {
        return has(slot) ? number(slot.place) : slot.otherwise.orElseThrow();
    }

    /**
     * {@return the value of an Integer; empty if it is absent}
     *
     * @param slot its slot
     */
    public OptionalLong optional(IntegerSlot<T> slot) {
        return has(slot) ? OptionalLong.of(number(slot.place)) : OptionalLong.empty();
    }

    /**
     * {@return the value of a flag; false if it is absent}
     *
     * @param slot its slot
     */
    public boolean get(FlagSlot<T> slot) {
        return has(slot);
    }

    /**
     * {@return a value, or its default if it is absent}
     *
     * @param <V> its type
     * @param slot its slot
     * @throws java.util.NoSuchElementException if it is absent and has no default; use {@link #optional(ValueSlot)} there
     */
    public <V> V get(ValueSlot<T, V> slot) {
        return has(slot) ? object(slot) : slot.otherwise.orElseThrow();
    }

    /**
     * {@return a value; empty if it is absent}
     *
     * @param <V> its type
     * @param slot its slot
     */
    public <V> Optional<V> optional(ValueSlot<T, V> slot) {
        return has(slot) ? Optional.of(object(slot)) : Optional.empty();
    }

    /**
     * {@return the parameters that have no slot of their own, in their order} Of those with the same key, the last one counts.
     *
     * @param slot their slot
     */
    public Parameters get(OthersSlot<T> slot) {
        return has(slot) ? builder(slot).build() : Parameters.EMPTY;
    }

    private boolean has(Slot<T> slot) {
        return (present & slot.bit()) != 0;
    }

    private long number(int place) {
        return switch (place) {
            case 0 -> number0;
            case 1 -> number1;
            default -> rest.numbers[place];
        };
    }

    @SuppressWarnings("unchecked") // put there by the same slot
    private <V> V object(ValueSlot<T, V> slot) {
        return (V) object(slot.place);
    }

    private Object object(int place) {
        return switch (place) {
            case 0 -> object0;
            case 1 -> object1;
            case 2 -> object2;
            case 3 -> object3;
            default -> rest.objects[place];
        };
    }

    void set(IntegerSlot<T> slot, long number) {
        switch (slot.place) {
            case 0 -> number0 = number;
            case 1 -> number1 = number;
            default -> rest().numbers[slot.place] = number;
        }
        setPresent(slot, true);
    }

    void set(FlagSlot<T> slot, boolean flag) {
        setPresent(slot, flag);
    }

    <V> void set(ValueSlot<T, V> slot, V value) {
        setObject(slot.place, Objects.requireNonNull(value));
        setPresent(slot, true);
    }

    private void setObject(int place, Object value) {
        switch (place) {
            case 0 -> object0 = value;
            case 1 -> object1 = value;
            case 2 -> object2 = value;
            case 3 -> object3 = value;
            default -> rest().objects[place] = value;
        }
    }

    /** {@return the parameters that have been read into a slot: none at first} */
    Parameters.Builder builder(OthersSlot<T> slot) {
        if (!has(slot)) {
            setObject(slot.place, Parameters.builder());
            setPresent(slot, true);
        }
        return (Parameters.Builder) object(slot.place);
    }

    /** Records that the last value of a slot is bad, which is a fault unless another value follows. */
    void setBad(Slot<T> slot, SfException fault) {
        rest().faults[slot.index] = fault;
    }

    /** Records that the last value of a slot is bad and counts as absent. */
    void setAbsent(Slot<T> slot) {
        setPresent(slot, false);
    }

    @SuppressWarnings("NullAway") // null is the absence of a fault
    private void setPresent(Slot<T> slot, boolean value) {
        present = value ? present | slot.bit() : present & ~slot.bit();
        if (rest != Rest.NONE) {
            rest.faults[slot.index] = null;
        }
    }

    private Rest rest() {
        if (rest == Rest.NONE) {
            rest = new Rest(shape.size());
        }
        return rest;
    }

    /** Reads an item: its value and its parameters. */
    @Override
    T read(SfReader reader) {
        clear();
        shape.value().read(reader, this);
        while (reader.nextParameter()) {
            shape.read(reader, this);
        }
        return make(reader);
    }

    /** Reads a Dictionary: its entries. */
    T readEntries(SfReader reader) {
        while (reader.nextEntry()) {
            shape.read(reader, this);
        }
        return make(reader);
    }

    private void clear() {
        present = 0;
        if (rest != Rest.NONE) {
            Arrays.fill(rest.faults, null);
        }
    }

    private T make(SfReader reader) {
        for (SfException fault : rest.faults) {
            if (fault != null) {
                throw fault;
            }
        }
        shape.requireAll(present, reader);
        return shape.make(this);
    }
}
