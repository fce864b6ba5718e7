// SPDX-License-Identifier: Apache-2.0
package dev.sfv.typed;

import dev.sfv.syntax.SfReader;

/** Reads values one after the other, by one thread: what is needed for each of them is made once. */
abstract class Reading<V> {
    /** Reads the value under the cursor. */
    abstract V read(SfReader reader);
}
