// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import dev.sfv.fields.CacheStatus;
import dev.sfv.fields.Priority;
import dev.sfv.fields.RateLimit;
import dev.sfv.model.BareItem;
import dev.sfv.model.Parameters;
import dev.sfv.model.SfBinary;
import dev.sfv.syntax.SfKind;
import dev.sfv.syntax.SfProblem;
import dev.sfv.syntax.SfReader;
import dev.sfv.typed.TypedField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Three fields as a careful author would read them by hand, to compare with definitions that have slots. They cannot be written. */
final class Pairs {
    static final TypedField<Priority> PRIORITY =
            TypedField.dictionary("Priority", new Priority(3, false), Pairs::priority, (value, out) -> {});
    static final TypedField<List<CacheStatus>> CACHE_STATUS =
            TypedField.list("Cache-Status", List.of(), Pairs::caches, (value, out) -> {});
    static final TypedField<List<RateLimit>> RATE_LIMIT =
            TypedField.list("RateLimit", List.of(), Pairs::limits, (value, out) -> {});

    private Pairs() {}

    private static Priority priority(SfReader reader) {
        long urgency = 3;
        boolean incremental = false;
        while (reader.nextEntry()) {
            if (reader.keyEquals("u")) {
                long u = reader.kind() == SfKind.INTEGER ? reader.integerValue() : 3;
                urgency = u >= 0 && u <= 7 ? u : 3;
            } else if (reader.keyEquals("i")) {
                incremental = reader.kind() == SfKind.BOOLEAN && reader.booleanValue();
            }
        }
        return new Priority(urgency, incremental);
    }

    private static List<CacheStatus> caches(SfReader reader) {
        List<CacheStatus> caches = new ArrayList<>();
        while (reader.nextMember()) {
            caches.add(cache(reader));
        }
        return Collections.unmodifiableList(caches);
    }

    private static CacheStatus cache(SfReader reader) {
        String name = text(reader).orElseThrow(() -> reader.fault(SfProblem.WRONG_KIND));
        boolean hit = false;
        Optional<String> fwd = Optional.empty();
        OptionalLong fwdStatus = OptionalLong.empty();
        OptionalLong ttl = OptionalLong.empty();
        boolean stored = false;
        Optional<Boolean> collapsed = Optional.empty();
        Optional<String> key = Optional.empty();
        Optional<String> detail = Optional.empty();
        Parameters extensions = Parameters.EMPTY;
        while (reader.nextParameter()) {
            if (reader.keyEquals("hit")) {
                hit = reader.kind() == SfKind.BOOLEAN && reader.booleanValue();
            } else if (reader.keyEquals("fwd")) {
                fwd = reader.kind() == SfKind.TOKEN ? Optional.of(reader.tokenValue()) : Optional.empty();
            } else if (reader.keyEquals("fwd-status")) {
                fwdStatus = integer(reader);
            } else if (reader.keyEquals("ttl")) {
                ttl = integer(reader);
            } else if (reader.keyEquals("stored")) {
                stored = reader.kind() == SfKind.BOOLEAN && reader.booleanValue();
            } else if (reader.keyEquals("collapsed")) {
                collapsed = reader.kind() == SfKind.BOOLEAN ? Optional.of(reader.booleanValue()) : Optional.empty();
            } else if (reader.keyEquals("key")) {
                key = reader.kind() == SfKind.STRING ? Optional.of(reader.stringValue()) : Optional.empty();
            } else if (reader.keyEquals("detail")) {
                detail = text(reader);
            } else {
                extensions = extensions.with(reader.key(), BareItem.readCurrent(reader));
            }
        }
        return new CacheStatus(
                name, hit && fwd.isEmpty(), fwd, fwdStatus, ttl, stored, collapsed, key, detail, extensions);
    }

    private static List<RateLimit> limits(SfReader reader) {
        List<RateLimit> limits = new ArrayList<>();
        while (reader.nextMember()) {
            String policy = reader.stringValue();
            OptionalLong remaining = OptionalLong.empty();
            OptionalLong reset = OptionalLong.empty();
            Optional<SfBinary> partitionKey = Optional.empty();
            while (reader.nextParameter()) {
                if (reader.keyEquals("r")) {
                    remaining = OptionalLong.of(reader.integerValue());
                } else if (reader.keyEquals("t")) {
                    reset = OptionalLong.of(reader.integerValue());
                } else if (reader.keyEquals("pk")) {
                    partitionKey = Optional.of(SfBinary.of(reader.binaryValue()));
                }
            }
            long required = remaining.orElseThrow(() -> reader.fault(SfProblem.KEY_MISSING));
            limits.add(new RateLimit(policy, required, reset, partitionKey));
        }
        return Collections.unmodifiableList(limits);
    }

    private static OptionalLong integer(SfReader reader) {
        return reader.kind() == SfKind.INTEGER ? OptionalLong.of(reader.integerValue()) : OptionalLong.empty();
    }

    private static Optional<String> text(SfReader reader) {
        return switch (reader.kind()) {
            case TOKEN -> Optional.of(reader.tokenValue());
            case STRING -> Optional.of(reader.stringValue());
            default -> Optional.empty();
        };
    }
}
