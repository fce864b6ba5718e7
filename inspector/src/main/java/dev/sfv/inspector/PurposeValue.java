// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import dev.sfv.model.BareItem;
import dev.sfv.model.SfBoolean;
import dev.sfv.model.SfList;
import dev.sfv.purpose.Purpose;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.syntax.SfException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The way in which {@code Sec-Purpose} is written. Its meaning is in {@link SecPurpose}.
 *
 * @param isMalformed whether it is not a List
 * @param members the number of members of any kind
 * @param purposes the members that are tokens
 */
record PurposeValue(boolean isMalformed, int members, List<Purpose> purposes) {
    /** The parameters of {@code prefetch} that are defined. */
    private static final Set<String> KEYS = Set.of(SecPurpose.PRERENDER_KEY, SecPurpose.ANONYMOUS_CLIENT_IP_KEY);

    static PurposeValue of(List<String> lines) {
        try {
            int members = SfList.parse(lines).size();
            return new PurposeValue(
                    false, members, SecPurpose.FIELD.parseStrict(lines).purposes());
        } catch (SfException fault) {
            return new PurposeValue(true, 0, List.of());
        }
    }

    /** {@return whether it is well-formed and has no members} */
    boolean isEmpty() {
        return !isMalformed && members == 0;
    }

    boolean hasOtherThanTokens() {
        return members > purposes.size();
    }

    /** {@return whether it has a token, or a parameter of {@code prefetch}, that is not defined} */
    boolean hasUndefined() {
        return purposes.stream()
                .anyMatch(purpose -> !isPrefetch(purpose)
                        || !KEYS.containsAll(purpose.parameters().keys()));
    }

    /** {@return whether a defined parameter has a value other than true, which browsers send} */
    boolean hasParameterOtherThanTrue() {
        return prefetches()
                .anyMatch(prefetch -> KEYS.stream()
                        .flatMap(key -> prefetch.parameters().get(key).stream())
                        .anyMatch(PurposeValue::isOtherThanTrue));
    }

    boolean repeatsPrefetch() {
        return prefetches().count() > 1;
    }

    private Stream<Purpose> prefetches() {
        return purposes.stream().filter(PurposeValue::isPrefetch);
    }

    private static boolean isPrefetch(Purpose purpose) {
        return purpose.token().equals(SecPurpose.PREFETCH_TOKEN);
    }

    private static boolean isOtherThanTrue(BareItem value) {
        return !value.equals(SfBoolean.TRUE);
    }
}
