// SPDX-License-Identifier: Apache-2.0
package dev.sfv.model;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * An immutable list that takes over the array in which it was collected. Copying the array, as the lists of the JDK do, costs a quarter of
 * the memory of a tree of Inner Lists.
 */
final class FixedList<E> extends AbstractList<E> implements RandomAccess {
    private static final FixedList<Object> EMPTY = new FixedList<>(new Object[0], 0);

    /** The elements. The places after {@link #size} are not used. */
    private final Object[] elements;

    private final int size;

    private FixedList(Object[] elements, int size) {
        this.elements = elements;
        this.size = size;
    }

    /**
     * Copies a list, unless it is one of these.
     *
     * @throws NullPointerException if an element is null
     */
    @SuppressWarnings("unchecked") // nothing can be put into it that is not an E
    static <E> List<E> copyOf(List<? extends E> list) {
        if (list instanceof FixedList) {
            return (List<E>) list;
        }
        Object[] copy = list.toArray();
        Object[] elements = list.getClass() == ArrayList.class ? copy : copy.clone(); // other lists may keep the array
        for (Object element : elements) {
            Objects.requireNonNull(element);
        }
        return elements.length == 0 ? (List<E>) EMPTY : new FixedList<>(elements, elements.length);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    @SuppressWarnings("unchecked") // put there by the builder, as an E
    public E get(int index) {
        return (E) elements[Objects.checkIndex(index, size)];
    }

    /** Collects elements. */
    static final class Builder<E> {
        private Object[] elements = EMPTY.elements;
        private int size;

        void add(E element) {
            if (size == elements.length) {
                elements = Arrays.copyOf(elements, Math.max(2, 2 * size));
            }
            elements[size++] = element;
        }

        /** Builds the list. Do not use this builder again. */
        @SuppressWarnings("unchecked") // it has no elements that could be of another type
        List<E> build() {
            return size == 0 ? (List<E>) EMPTY : new FixedList<>(elements, size);
        }
    }
}
