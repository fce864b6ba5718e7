// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.sfv.model.FieldType;
import dev.sfv.syntax.SfReader;
import dev.sfv.syntax.SfVersion;
import dev.sfv.syntax.SfWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Any calls of the writer, in any order. */
class WriterFuzzTest {
    private static final int MOST_CALLS = 32;
    private static final int MOST_CHARACTERS = 16;

    /** A refused call changes nothing: the writer continues like one that has seen only the accepted calls. */
    @FuzzTest
    void writesOnlyWellFormedFields(FuzzedDataProvider data) {
        SfVersion version = data.pickValue(SfVersion.values());
        FieldType type = data.pickValue(FieldType.values());
        SfWriter writer = new SfWriter().version(version);
        List<Consumer<SfWriter>> accepted = new ArrayList<>();
        Consumer<SfWriter> call = firstCall(type);
        for (int calls = 0; calls < MOST_CALLS && data.remainingBytes() > 0; calls++) {
            SfWriter likeNew = new SfWriter().version(version);
            accepted.forEach(earlier -> earlier.accept(likeNew));
            boolean accepts = accepts(writer, call);
            assertEquals(accepts(likeNew, call), accepts);
            assertEquals(likeNew.toString(), writer.toString());
            if (accepts) {
                accepted.add(call);
            }
            if (accepts(writer, SfWriter::fieldValue)) {
                type.validate(SfReader.of(writer.fieldValue()).version(version));
            }
            call = anyCall(data);
        }
    }

    private static boolean accepts(SfWriter writer, Consumer<SfWriter> call) {
        try {
            call.accept(writer);
            return true;
        } catch (IllegalArgumentException | IllegalStateException refused) {
            return false;
        }
    }

    private static Consumer<SfWriter> firstCall(FieldType type) {
        return switch (type) {
            case ITEM -> SfWriter::startItem;
            case LIST -> SfWriter::nextMember;
            case DICTIONARY -> writer -> writer.nextEntry("a");
        };
    }

    private static Consumer<SfWriter> anyCall(FuzzedDataProvider data) {
        FuzzedValues valid = new FuzzedValues(data);
        return switch (data.consumeInt(0, 14)) {
            case 0 -> SfWriter::startItem;
            case 1 -> SfWriter::nextMember;
            case 2 -> SfWriter::openInnerList;
            case 3 -> SfWriter::nextInner;
            case 4 -> SfWriter::closeInnerList;
            case 5 -> with(text(data, valid::key), SfWriter::nextEntry);
            case 6 -> with(text(data, valid::key), SfWriter::nextParameter);
            case 7 -> with(number(data, valid), SfWriter::writeInteger);
            case 8 -> with(number(data, valid), SfWriter::writeDecimal);
            case 9 -> with(number(data, valid), SfWriter::writeDate);
            case 10 -> with(text(data, valid::token), SfWriter::writeToken);
            case 11 -> with(text(data, valid::string), SfWriter::writeString);
            case 12 -> with(text(data, valid::displayString), SfWriter::writeDisplayString);
            case 13 -> with(data.consumeBytes(MOST_CHARACTERS), SfWriter::writeBinary);
            default -> with(data.consumeBoolean(), SfWriter::writeBoolean);
        };
    }

    private static String text(FuzzedDataProvider data, Supplier<String> valid) {
        return data.consumeBoolean() ? valid.get() : data.consumeString(MOST_CHARACTERS);
    }

    private static long number(FuzzedDataProvider data, FuzzedValues valid) {
        return data.consumeBoolean() ? valid.number() : data.consumeLong();
    }

    private static <T> Consumer<SfWriter> with(T argument, BiConsumer<SfWriter, T> call) {
        return writer -> call.accept(writer, argument);
    }
}
