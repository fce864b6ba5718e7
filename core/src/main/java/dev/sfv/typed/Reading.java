// SPDX-License-Identifier: Apache-2.0
package dev.sfv.typed;

import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfProblem;
import dev.sfv.syntax.SfReader;
import java.util.Objects;

/** Reads values one after the other in one thread. The objects that all of them need are made once. */
abstract class Reading<V> {
    /** Reads the value under the cursor. */
    abstract V read(SfReader reader);

    /** Converts an exception of a reading function to a fault of the sender, at the value under the cursor. */
    static SfException fault(SfReader reader, RuntimeException thrown) {
        if (thrown instanceof SfException fault) {
            return fault;
        }
        SfException refusal = reader.fault(SfProblem.REFUSED, refusalOf(thrown));
        refusal.initCause(thrown);
        return refusal;
    }

    /** Describes why a definition refuses a value. */
    static String refusalOf(Exception thrown) {
        String reason = Objects.toString(thrown.getMessage(), thrown.getClass().getSimpleName());
        return SfProblem.REFUSED.message() + " (" + reason + ")";
    }
}
