// SPDX-License-Identifier: Apache-2.0
package dev.sfv.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sfv.model.BareItem;
import dev.sfv.model.FieldValue;
import dev.sfv.model.InnerList;
import dev.sfv.model.Member;
import dev.sfv.model.Parameters;
import dev.sfv.model.SfBinary;
import dev.sfv.model.SfBoolean;
import dev.sfv.model.SfDate;
import dev.sfv.model.SfDecimal;
import dev.sfv.model.SfDictionary;
import dev.sfv.model.SfDisplayString;
import dev.sfv.model.SfInteger;
import dev.sfv.model.SfItem;
import dev.sfv.model.SfList;
import dev.sfv.model.SfString;
import dev.sfv.model.SfToken;
import java.util.Base64;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * A lower bound for writing our trees from outside their package. It has no states, checks nothing, and has a buffer that is always large
 * enough. Like any such program, it copies Byte Sequences, and goes through entries with {@code forEach}.
 */
final class Bound {
    private final byte[] out = new byte[1 << 16];
    private final byte[] scratch = new byte[1 << 16];
    private int length;

    private final BiConsumer<String, Member> putEntry = this::entry;
    private final BiConsumer<String, BareItem> putParameter = this::parameter;

    String serialize(FieldValue value) {
        return new String(out, 0, write(value), ISO_8859_1);
    }

    int write(FieldValue value) {
        length = 0;
        if (value instanceof SfList list) {
            List<Member> members = list.members();
            for (int i = 0; i < members.size(); i++) {
                separate();
                member(members.get(i));
            }
        } else if (value instanceof SfDictionary dictionary) {
            dictionary.forEach(putEntry);
        } else if (value instanceof SfItem item) {
            member(item);
        }
        return length;
    }

    private void separate() {
        if (length > 0) {
            put(',');
            put(' ');
        }
    }

    private void entry(String key, Member member) {
        separate();
        put(key);
        if (member instanceof SfItem item && item.value() == SfBoolean.TRUE) {
            parameters(item.parameters());
        } else {
            put('=');
            member(member);
        }
    }

    private void member(Member member) {
        if (member instanceof SfItem item) {
            bareItem(item.value());
            parameters(item.parameters());
        } else if (member instanceof InnerList list) {
            innerList(list);
        }
    }

    private void innerList(InnerList list) {
        List<SfItem> items = list.items();
        put('(');
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                put(' ');
            }
            bareItem(items.get(i).value());
            parameters(items.get(i).parameters());
        }
        put(')');
        parameters(list.parameters());
    }

    private void parameters(Parameters parameters) {
        if (!parameters.isEmpty()) {
            parameters.forEach(putParameter);
        }
    }

    private void parameter(String key, BareItem value) {
        put(';');
        put(key);
        if (value != SfBoolean.TRUE) {
            put('=');
            bareItem(value);
        }
    }

    private void bareItem(BareItem value) {
        if (value instanceof SfToken token) {
            put(token.value());
        } else if (value instanceof SfString string) {
            string(string.value());
        } else if (value instanceof SfInteger integer) {
            number(integer.value());
        } else if (value instanceof SfBoolean truth) {
            put('?');
            put(truth.value() ? '1' : '0');
        } else if (value instanceof SfBinary binary) {
            put(':');
            int size = Base64.getEncoder().encode(binary.bytes(), scratch);
            System.arraycopy(scratch, 0, out, length, size);
            length += size;
            put(':');
        } else if (value instanceof SfDecimal decimal) {
            decimal(decimal.thousandths());
        } else if (value instanceof SfDate date) {
            put('@');
            number(date.epochSeconds());
        } else if (value instanceof SfDisplayString text) {
            displayString(text.value());
        }
    }

    private void string(String text) {
        put('"');
        if (text.indexOf('"') < 0 && text.indexOf('\\') < 0) {
            put(text);
        } else {
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) == '"' || text.charAt(i) == '\\') {
                    put('\\');
                }
                put(text.charAt(i));
            }
        }
        put('"');
    }

    private void number(long value) {
        long rest = Math.abs(value);
        if (value < 0) {
            put('-');
        }
        int digits = 1;
        for (long power = 10; power <= rest; power *= 10) {
            digits++;
        }
        length += digits;
        for (int p = length; p > length - digits; rest /= 10) {
            out[--p] = (byte) ('0' + rest % 10);
        }
    }

    private void decimal(long thousandths) {
        if (thousandths < 0) {
            put('-');
        }
        number(Math.abs(thousandths) / 1000);
        put('.');
        long rest = Math.abs(thousandths) % 1000;
        do {
            put((int) ('0' + rest / 100));
            rest = rest % 100 * 10;
        } while (rest > 0);
    }

    private void displayString(String text) {
        put('%');
        put('"');
        for (byte octet : text.getBytes(UTF_8)) {
            if (octet >= ' ' && octet != '%' && octet != '"' && octet != 127) {
                put(octet);
            } else {
                put('%');
                put(Character.forDigit((octet & 0xFF) >> 4, 16));
                put(Character.forDigit(octet & 0xF, 16));
            }
        }
        put('"');
    }

    private void put(int c) {
        out[length++] = (byte) c;
    }

    @SuppressWarnings("deprecation") // it drops the high bytes, which ASCII does not have
    private void put(String ascii) {
        ascii.getBytes(0, ascii.length(), out, length);
        length += ascii.length();
    }
}
