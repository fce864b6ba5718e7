// SPDX-License-Identifier: Apache-2.0
package dev.sfv.testing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Work that is not linear, each in another way. The test must notice all of them. */
public enum QuadraticWorkload implements Consumer<Input> {
    /** In a loop of its own. */
    SCAN {
        @Override
        public void accept(Input in) {
            int found = 0;
            for (int i = 0; i < in.length(); i++) {
                while (found < i) {
                    found++;
                }
                found = 0;
            }
        }
    },
    /** In a bin of a hash map, with keys that have the same hash code and are not comparable. */
    MAP {
        @Override
        public void accept(Input in) {
            record Key(int index) {
                @Override
                public int hashCode() {
                    return 1;
                }
            }
            Map<Key, Object> map = new HashMap<>();
            for (int i = 0; i < in.length() / 64; i++) {
                if (map.put(new Key(i), in) != null) {
                    throw new AssertionError(map);
                }
            }
        }
    },
    /** In the comparison of long strings. */
    COMPARISON {
        @Override
        public void accept(Input in) {
            String other = String.valueOf(in.text().toCharArray());
            for (int i = 0; i < in.length(); i++) {
                if (!in.text().equals(other)) {
                    throw new AssertionError(in);
                }
            }
        }
    },
    /** In copies, which only the allocation shows. */
    COPY {
        @Override
        public void accept(Input in) {
            byte[] octets = {};
            for (byte octet : in.octets()) {
                octets = Arrays.copyOf(octets, octets.length + 1);
                octets[octets.length - 1] = octet;
            }
        }
    }
}
