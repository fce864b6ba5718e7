// SPDX-License-Identifier: Apache-2.0
package dev.sfv.typed;

import dev.sfv.model.BareItem;
import dev.sfv.model.Parameters;
import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfKind;
import dev.sfv.syntax.SfProblem;
import dev.sfv.syntax.SfReader;
import dev.sfv.syntax.SfSyntax;
import dev.sfv.syntax.SfWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Declares the parts of a record, once for reading, validating and writing: the entries of a Dictionary, or the value and the parameters of
 * an item.
 *
 * <pre>{@code
 * record Example(long max, boolean strict, Optional<String> name) {
 *     static final TypedField<Example> FIELD = TypedField.dictionary("Example", f -> {
 *         var max = f.integer("max", 0, 100).orElse(10).from(Example::max);
 *         var strict = f.flag("strict").from(Example::strict);
 *         var name = f.value("name", MemberType.STRING).fromOptional(Example::name);
 *         return in -> new Example(in.get(max), in.get(strict), in.optional(name));
 *     });
 * }
 * Example.FIELD.parse("max=5, strict, new=1").max();                       // 5
 * Example.FIELD.parse("max=101");                                          // Example[max=10, strict=false, name=Optional.empty]
 * Example.FIELD.serialize(new Example(10, true, Optional.of("a")));        // strict, name="a"
 * Example.FIELD.parseStrict("max=101"); // throws SfException: Example: max: expected an Integer from 0 to 100, at index 4 of: max=101
 * }</pre>
 *
 * <p>Declare each slot in three steps: its key and its type, then what its absence means, and finally the accessor that returns its value
 * when a record is written. The definition returns a function that makes a record from the values of the slots.
 *
 * <ul>
 *   <li><b>Absence.</b> A slot with {@code orElse} has a default, which is not written. A slot with {@code fromOptional} may be absent. Any
 *       other slot is required, except a flag, which is false if it is absent.
 *   <li><b>Bad values.</b> A value of a wrong type or out of range makes the field malformed. If the slot is {@code lenient}, such a value
 *       counts as absent instead.
 *   <li><b>Duplicate keys.</b> The last one counts, even if it is bad.
 *   <li><b>Unknown keys.</b> They are skipped and validated. With {@link #others}, an item keeps its unknown parameters.
 * </ul>
 *
 * @param <T> the record
 */
public final class Slots<T> {
    private static final int MAX_SLOTS = 64;

    private final List<Slot<T>> slots = new ArrayList<>();
    private final List<OthersSlot<T>> others = new ArrayList<>();
    private int numbers;
    private int objects;

    Slots() {}

    /**
     * Declares an Integer in a range. Reading a value out of range is a fault. Writing one throws
     * {@link IllegalArgumentException}.
     *
     * @param key its key
     * @param least the least value
     * @param greatest the greatest value
     * @return the slot, to be completed
     * @throws IllegalArgumentException if the key is not of the right form, or if no Integer is in the range
     */
    public IntegerDraft<T> integer(String key, long least, long greatest) {
        MemberType.requireRange(least, greatest);
        return new IntegerDraft<>(this, SfSyntax.requireKey(key), least, greatest);
    }

    /**
     * Declares an Integer of any value.
     *
     * @param key its key
     * @return the slot, to be completed
     * @throws IllegalArgumentException if the key is not of the right form
     */
    public IntegerDraft<T> integer(String key) {
        return integer(key, -SfSyntax.MAX_NUMBER, SfSyntax.MAX_NUMBER);
    }

    /**
     * Declares a Boolean that is false if it is absent.
     *
     * @param key its key
     * @return the slot, to be completed
     * @throws IllegalArgumentException if the key is not of the right form
     */
    public FlagDraft<T> flag(String key) {
        return new FlagDraft<>(this, SfSyntax.requireKey(key));
    }

    /**
     * Declares a part of any type.
     *
     * @param <V> its Java type
     * @param key its key
     * @param type its type
     * @return the slot, to be completed
     * @throws IllegalArgumentException if the key is not of the right form
     */
    public <V> ValueDraft<T, V> value(String key, MemberType<V> type) {
        return new ValueDraft<>(this, SfSyntax.requireKey(key), type);
    }

    /**
     * Declares the value of an item, or the Inner List. Declare it first. It is always present.
     *
     * @param <V> its Java type
     * @param type its type
     * @return the slot, to be completed
     * @throws IllegalStateException if a slot with a key, or another value, has been declared before
     */
    public <V> ValueDraft<T, V> value(MemberType<V> type) {
        requireNoSlots();
        return new ValueDraft<>(this, "", type);
    }

    private void requireNoSlots() {
        if (!slots.isEmpty()) {
            String key = slots.get(0).key;
            String found = key.isEmpty() ? "another value" : "the key " + key;
            throw new IllegalStateException("value(): expected no other slot before it, found " + found);
        }
    }

    /**
     * Declares all parameters that have no slot of their own, in their order. They are written after the others. The
     * accessor must not return a parameter whose key has a slot of its own.
     *
     * @param accessor gives the parameters when a record is written
     * @return the slot, which is for items and Inner Lists, not for Dictionaries
     * @throws IllegalStateException if it has been declared before, or if there are more than 64 slots
     */
    public OthersSlot<T> others(Function<T, Parameters> accessor) {
        if (!others.isEmpty()) {
            throw new IllegalStateException("others(): expected one slot of this kind, found two");
        }
        OthersSlot<T> slot = new OthersSlot<>(nextIndex(), objects++, Objects.requireNonNull(accessor));
        others.add(slot);
        return slot;
    }

    List<Slot<T>> declared() {
        return List.copyOf(slots);
    }

    /** {@return no slot or one} */
    List<OthersSlot<T>> declaredOthers() {
        return List.copyOf(others);
    }

    private int nextIndex() {
        int size = slots.size() + others.size();
        if (size == MAX_SLOTS) {
            throw new IllegalStateException("expected at most " + MAX_SLOTS + " slots");
        }
        return size;
    }

    private <S extends Slot<T>> S add(S slot) {
        if (slot.key.isEmpty()) {
            requireNoSlots();
        }
        if (slots.stream().anyMatch(other -> other.key.equals(slot.key))) {
            throw new IllegalStateException("expected one slot with the key " + slot.key + ", found two");
        }
        slots.add(slot);
        return slot;
    }

    /**
     * An Integer that is being declared.
     *
     * @param <T> the record
     */
    public static final class IntegerDraft<T> {
        private final Slots<T> slots;
        private final String key;
        private final long least;
        private final long greatest;
        private OptionalLong otherwise = OptionalLong.empty();
        private boolean lenient;

        private IntegerDraft(Slots<T> slots, String key, long least, long greatest) {
            this.slots = slots;
            this.key = key;
            this.least = least;
            this.greatest = greatest;
        }

        /**
         * Sets the default.
         *
         * @param value the value of an absent slot; it is not written
         * @return this
         */
        public IntegerDraft<T> orElse(long value) {
            otherwise = OptionalLong.of(value);
            return this;
        }

        /**
         * Makes a bad value count as absent.
         *
         * @return this
         */
        public IntegerDraft<T> lenient() {
            lenient = true;
            return this;
        }

        /**
         * Completes the slot.
         *
         * @param accessor gives the value when a record is written
         * @return the slot
         * @throws IllegalStateException if another slot has the same key, or if there are more than 64 slots
         */
        public IntegerSlot<T> from(ToLongFunction<T> accessor) {
            Objects.requireNonNull(accessor);
            boolean required = otherwise.isEmpty();
            return complete(required, record -> OptionalLong.of(accessor.applyAsLong(record)));
        }

        /**
         * Completes the slot, which may be absent.
         *
         * @param accessor gives the value when a record is written
         * @return the slot
         * @throws IllegalStateException if another slot has the same key, or if there are more than 64 slots
         */
        public IntegerSlot<T> fromOptional(Function<T, OptionalLong> accessor) {
            return complete(false, Objects.requireNonNull(accessor));
        }

        private IntegerSlot<T> complete(boolean required, Function<T, OptionalLong> accessor) {
            return slots.add(new IntegerSlot<>(this, required, accessor));
        }
    }

    /**
     * A Boolean that is being declared.
     *
     * @param <T> the record
     */
    public static final class FlagDraft<T> {
        private final Slots<T> slots;
        private final String key;
        private boolean lenient;

        private FlagDraft(Slots<T> slots, String key) {
            this.slots = slots;
            this.key = key;
        }

        /**
         * Makes a bad value count as absent, which is false.
         *
         * @return this
         */
        public FlagDraft<T> lenient() {
            lenient = true;
            return this;
        }

        /**
         * Completes the slot.
         *
         * @param accessor gives the value when a record is written; false is not written
         * @return the slot
         * @throws IllegalStateException if another slot has the same key, or if there are more than 64 slots
         */
        public FlagSlot<T> from(Predicate<T> accessor) {
            return slots.add(new FlagSlot<>(this, Objects.requireNonNull(accessor)));
        }
    }

    /**
     * A part of any type that is being declared.
     *
     * @param <T> the record
     * @param <V> the type of the part
     */
    public static final class ValueDraft<T, V> {
        private final Slots<T> slots;
        private final String key;
        private final MemberType<V> type;
        private Optional<V> otherwise = Optional.empty();
        private boolean lenient;

        private ValueDraft(Slots<T> slots, String key, MemberType<V> type) {
            this.slots = slots;
            this.key = key;
            this.type = Objects.requireNonNull(type);
        }

        /**
         * Sets the default.
         *
         * @param value the value of an absent slot; it is not written
         * @return this
         */
        public ValueDraft<T, V> orElse(V value) {
            otherwise = Optional.of(value);
            return this;
        }

        /**
         * Makes a bad value count as absent.
         *
         * @return this
         */
        public ValueDraft<T, V> lenient() {
            lenient = true;
            return this;
        }

        /**
         * Completes the slot.
         *
         * @param accessor gives the value when a record is written
         * @return the slot
         * @throws IllegalStateException if another slot has the same key, or if there are more than 64 slots
         */
        public ValueSlot<T, V> from(Function<T, V> accessor) {
            Objects.requireNonNull(accessor);
            boolean required = otherwise.isEmpty();
            return complete(required, record -> Optional.of(accessor.apply(record)));
        }

        /**
         * Completes the slot, which may be absent.
         *
         * @param accessor gives the value when a record is written
         * @return the slot
         * @throws IllegalStateException if another slot has the same key, or if there are more than 64 slots
         */
        public ValueSlot<T, V> fromOptional(Function<T, Optional<V>> accessor) {
            return complete(false, Objects.requireNonNull(accessor));
        }

        private ValueSlot<T, V> complete(boolean required, Function<T, Optional<V>> accessor) {
            return slots.add(new ValueSlot<>(this, required, accessor));
        }
    }

    /** The common superclass of all slots. */
    abstract static sealed class Slot<T> {
        /** The key; empty for the value of an item, and for {@link OthersSlot}. */
        final String key;
        /** The position among all slots, in the order of their declaration. */
        final int index;

        final boolean lenient;
        final boolean required;

        private Slot(String key, int index, boolean lenient, boolean required) {
            this.key = key;
            this.index = index;
            this.lenient = lenient;
            this.required = required;
        }

        /** Reads the value under the cursor, as the last one with this key. */
        abstract void read(SfReader reader, Values<T> values);

        /** Writes the value of a record after its key, unless it is absent or the default. */
        abstract void write(T record, SfWriter out, BiFunction<SfWriter, String, SfWriter> toKey);

        final long bit() {
            return 1L << index;
        }

        /** Records a bad value. Its fault is made only if the fault may count. */
        final void refuse(Values<T> values, Supplier<SfException> fault) {
            if (lenient) {
                values.setAbsent(this);
            } else {
                values.setBad(this, fault.get());
            }
        }
    }

    /**
     * An Integer of a record.
     *
     * @param <T> the record
     */
    public static final class IntegerSlot<T> extends Slot<T> {
        /** The position among the slots that hold a number. */
        final int place;

        final OptionalLong otherwise;
        private final long least;
        private final long greatest;
        private final Function<T, OptionalLong> accessor;

        private IntegerSlot(IntegerDraft<T> draft, boolean required, Function<T, OptionalLong> accessor) {
            super(draft.key, draft.slots.nextIndex(), draft.lenient, required);
            this.place = draft.slots.numbers++;
            this.otherwise = draft.otherwise;
            this.least = draft.least;
            this.greatest = draft.greatest;
            this.accessor = accessor;
        }

        @Override
        void read(SfReader reader, Values<T> values) {
            if (reader.kind() != SfKind.INTEGER) {
                refuse(values, () -> reader.wrongKind(SfKind.INTEGER));
                return;
            }
            long number = reader.integerValue();
            if (isOutOfRange(number)) {
                refuse(values, () -> reader.fault(SfProblem.OUT_OF_RANGE, expected()));
                return;
            }
            values.set(this, number);
        }

        private boolean isOutOfRange(long number) {
            return number < least || number > greatest;
        }

        private String expected() {
            return MemberType.expectedInteger(least, greatest);
        }

        @Override
        void write(T record, SfWriter out, BiFunction<SfWriter, String, SfWriter> toKey) {
            OptionalLong value = accessor.apply(record);
            if (value.isPresent() && !value.equals(otherwise)) {
                long number = value.getAsLong();
                if (isOutOfRange(number)) {
                    throw new IllegalArgumentException(expected() + ", found: " + number);
                }
                toKey.apply(out, key).writeInteger(number);
            }
        }
    }

    /**
     * A Boolean of a record.
     *
     * @param <T> the record
     */
    public static final class FlagSlot<T> extends Slot<T> {
        private final Predicate<T> accessor;

        private FlagSlot(FlagDraft<T> draft, Predicate<T> accessor) {
            super(draft.key, draft.slots.nextIndex(), draft.lenient, false);
            this.accessor = accessor;
        }

        @Override
        void read(SfReader reader, Values<T> values) {
            if (reader.kind() != SfKind.BOOLEAN) {
                refuse(values, () -> reader.wrongKind(SfKind.BOOLEAN));
                return;
            }
            values.set(this, reader.booleanValue());
        }

        @Override
        void write(T record, SfWriter out, BiFunction<SfWriter, String, SfWriter> toKey) {
            if (accessor.test(record)) {
                toKey.apply(out, key).writeBoolean(true);
            }
        }
    }

    /**
     * A part of a record.
     *
     * @param <T> the record
     * @param <V> the type of the part
     */
    public static final class ValueSlot<T, V> extends Slot<T> {
        /** The position among the slots that hold an object. */
        final int place;

        final Optional<V> otherwise;
        private final MemberType<V> type;
        private final Function<T, Optional<V>> accessor;

        private ValueSlot(ValueDraft<T, V> draft, boolean required, Function<T, Optional<V>> accessor) {
            super(draft.key, draft.slots.nextIndex(), draft.lenient, required);
            this.place = draft.slots.objects++;
            this.otherwise = draft.otherwise;
            this.type = draft.type;
            this.accessor = accessor;
        }

        @Override
        void read(SfReader reader, Values<T> values) {
            try {
                values.set(this, type.reading().read(reader));
            } catch (RuntimeException e) {
                refuse(values, () -> Reading.fault(reader, e));
            }
        }

        @Override
        void write(T record, SfWriter out, BiFunction<SfWriter, String, SfWriter> toKey) {
            Optional<V> value = accessor.apply(record);
            if (value.isPresent() && !value.equals(otherwise)) {
                type.write(value.get(), toKey.apply(out, key));
            }
        }

        /** Writes the value of an item, which has no key. */
        void writeValue(T record, SfWriter out) {
            type.write(accessor.apply(record).orElseThrow(), out);
        }
    }

    /**
     * The parameters of a record that have no slot of their own.
     *
     * @param <T> the record
     */
    public static final class OthersSlot<T> extends Slot<T> {
        /** The position among the slots that hold an object. */
        final int place;

        private final Function<T, Parameters> accessor;

        private OthersSlot(int index, int place, Function<T, Parameters> accessor) {
            super("", index, false, false);
            this.place = place;
            this.accessor = accessor;
        }

        @Override
        void read(SfReader reader, Values<T> values) {
            values.builder(this).put(reader.key(), BareItem.readCurrent(reader));
        }

        @Override
        void write(T record, SfWriter out, BiFunction<SfWriter, String, SfWriter> toKey) {
            accessor.apply(record).writeTo(out);
        }
    }
}
