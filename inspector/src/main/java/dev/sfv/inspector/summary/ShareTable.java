// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.summary;

import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;

/**
 * Shares by a text, in bounded memory. If there are too many different texts, the table keeps those with the smallest hashes.
 *
 * <p>This is a fair sample. Unlike a list of the most frequent texts, it does not depend on the order in which logs are read. A text that
 * is kept has been kept from the beginning, so its share is exact.
 */
public final class ShareTable implements Serializable {
    private static final long serialVersionUID = 1;

    /** Texts are cut at this length. */
    private static final int LENGTH = 200;

    private record Key(int hash, String text) implements Comparable<Key>, Serializable {
        private static final Comparator<Key> ORDER =
                Comparator.comparingInt(Key::hash).thenComparing(Key::text);

        static Key of(String text) {
            return new Key(mix(text.hashCode()), text);
        }

        /** Spreads similar hash codes: the last step of MurmurHash3. */
        private static int mix(int hashCode) {
            int h = hashCode;
            h = (h ^ (h >>> 16)) * 0x85ebca6b;
            h = (h ^ (h >>> 13)) * 0xc2b2ae35;
            return h ^ (h >>> 16);
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * A row.
     *
     * @param text its subject
     * @param share the share
     */
    public record Row(String text, Share share) {}

    /** The orders in which rows are shown. */
    enum Order {
        /** The rows with the greatest parts first. */
        BY_PART(Comparator.comparingLong((Row row) -> -row.share().part())
                .thenComparingLong(row -> -row.share().all())
                .thenComparing(Row::text)),
        /** The greatest texts first. Of dates, these are the latest. */
        LATEST(Comparator.comparing(Row::text).reversed());

        @SuppressWarnings("ImmutableEnumChecker") // the comparators hold nothing
        private final Comparator<Row> comparator;

        Order(Comparator<Row> comparator) {
            this.comparator = comparator;
        }
    }

    private final int limit;
    private final Order order;
    private final HashMap<String, Share> shares = new HashMap<>();
    private final TreeSet<Key> keys = new TreeSet<>();
    private boolean sampled;

    /**
     * Makes an empty table.
     *
     * @param limit the number of different texts that it keeps
     */
    ShareTable(int limit, Order order) {
        this.limit = limit;
        this.order = order;
    }

    void add(String text, Share share) {
        addCut(text.length() <= LENGTH ? text : text.substring(0, LENGTH - 3) + "...", share);
    }

    private void addCut(String text, Share share) {
        int before = shares.size();
        shares.merge(text, share, Share::plus);
        if (shares.size() > before) {
            keys.add(Key.of(text));
            dropExcess();
        }
    }

    private void dropExcess() {
        if (keys.size() > limit) {
            shares.remove(keys.pollLast().text());
            sampled = true;
        }
    }

    void addAll(ShareTable other) {
        other.shares.forEach(this::addCut);
        sampled |= other.sampled;
    }

    /** {@return whether there were more texts than the table keeps} */
    public boolean isSampled() {
        return sampled;
    }

    /** {@return all rows, in the order of the table} */
    public List<Row> rows() {
        return shares.entrySet().stream()
                .map(entry -> new Row(entry.getKey(), entry.getValue()))
                .sorted(order.comparator)
                .toList();
    }
}
