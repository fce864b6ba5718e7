// SPDX-License-Identifier: Apache-2.0
package dev.sfv.oracle;

import dev.sfv.oracle.RfcValue.BareItem;
import dev.sfv.oracle.RfcValue.Bool;
import dev.sfv.oracle.RfcValue.Bytes;
import dev.sfv.oracle.RfcValue.Date;
import dev.sfv.oracle.RfcValue.Decimal;
import dev.sfv.oracle.RfcValue.DisplayString;
import dev.sfv.oracle.RfcValue.InnerList;
import dev.sfv.oracle.RfcValue.Int;
import dev.sfv.oracle.RfcValue.Item;
import dev.sfv.oracle.RfcValue.Member;
import dev.sfv.oracle.RfcValue.Text;
import dev.sfv.oracle.RfcValue.Token;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;

/**
 * The serializing algorithms of RFC 9651, section 4.1, one method each, in the RFC's steps. For an empty List or Dictionary, the RFC
 * omits the field. This returns the empty string, which no other value has.
 */
public final class RfcSerializer {
    private static final long LARGEST_INTEGER = 999_999_999_999_999L;
    private static final BigDecimal TEN_TO_THE_TWELFTH = new BigDecimal("1000000000000");

    private RfcSerializer() {}

    /** Serializing Structured Fields, section 4.1, step 4. */
    public static String serializeItem(Item item) {
        return serializingAnItem(item);
    }

    /** Serializing Structured Fields, section 4.1, steps 1 and 2. */
    public static String serializeList(List<Member> list) {
        // 1. Omit the field if there are no members.
        if (list.isEmpty()) {
            return "";
        }
        // 2. Serialize a List.
        return serializingAList(list);
    }

    /** Serializing Structured Fields, section 4.1, steps 1 and 3. */
    public static String serializeDictionary(OrderedMap<Member> dictionary) {
        // 1. Omit the field if there are no members.
        if (dictionary.entries().isEmpty()) {
            return "";
        }
        // 3. Serialize a Dictionary.
        return serializingADictionary(dictionary);
    }

    /** Serializing a List, section 4.1.1. */
    private static String serializingAList(List<Member> inputList) {
        // 1. No output yet.
        StringBuilder output = new StringBuilder();
        // 2. For each member:
        for (Iterator<Member> members = inputList.iterator(); members.hasNext(); ) {
            // 2.1. and 2.2. Append it as an Inner List or Item.
            output.append(innerListOrItem(members.next()));
            // 2.3. If more remain:
            if (members.hasNext()) {
                // 2.3.1. Append a comma.
                output.append(',');
                // 2.3.2. Append SP.
                output.append(' ');
            }
        }
        // 3. Return.
        return output.toString();
    }

    /** Steps 2.1 and 2.2 of section 4.1.1, which are steps 2.3.2 and 2.3.3 of section 4.1.2 too. */
    private static String innerListOrItem(Member member) {
        if (member instanceof InnerList innerList) {
            return serializingAnInnerList(innerList);
        }
        return serializingAnItem((Item) member);
    }

    /** Serializing an Inner List, section 4.1.1.1. */
    private static String serializingAnInnerList(InnerList innerList) {
        // 1. Start with "(".
        StringBuilder output = new StringBuilder("(");
        // 2. For each Item:
        for (Iterator<Item> items = innerList.items().iterator(); items.hasNext(); ) {
            // 2.1. Append it.
            output.append(serializingAnItem(items.next()));
            // 2.2. If more remain, append SP.
            if (items.hasNext()) {
                output.append(' ');
            }
        }
        // 3. Append ")".
        output.append(')');
        // 4. Append the Parameters.
        output.append(serializingParameters(innerList.parameters()));
        // 5. Return.
        return output.toString();
    }

    /** Serializing Parameters, section 4.1.1.2. */
    private static String serializingParameters(OrderedMap<BareItem> inputParameters) {
        // 1. No output yet.
        StringBuilder output = new StringBuilder();
        // 2. For each parameter:
        for (OrderedMap.Entry<BareItem> parameter : inputParameters.entries()) {
            // 2.1. Append ";".
            output.append(';');
            // 2.2. Append the key.
            output.append(serializingAKey(parameter.key()));
            // 2.3. If the value is not true:
            if (!parameter.value().equals(new Bool(true))) {
                // 2.3.1. Append "=".
                output.append('=');
                // 2.3.2. Append the value.
                output.append(serializingABareItem(parameter.value()));
            }
        }
        // 3. Return.
        return output.toString();
    }

    /** Serializing a Key, section 4.1.1.3. */
    private static String serializingAKey(String inputKey) {
        // 1. To ASCII, or fail.
        checkAscii(inputKey);
        // 2. Fail on characters that no key has.
        if (!inputKey.chars().allMatch(CharClass::key)) {
            throw new RfcFailure("Key: character not allowed");
        }
        // 3. Fail unless it starts as a key does.
        if (inputKey.isEmpty() || !CharClass.keyStart(inputKey.charAt(0))) {
            throw new RfcFailure("Key: wrong first character");
        }
        // 4. to 6. Return it as it is.
        return inputKey;
    }

    /** Serializing a Dictionary, section 4.1.2. */
    private static String serializingADictionary(OrderedMap<Member> inputDictionary) {
        // 1. No output yet.
        StringBuilder output = new StringBuilder();
        // 2. For each member:
        for (Iterator<OrderedMap.Entry<Member>> members =
                        inputDictionary.entries().iterator();
                members.hasNext(); ) {
            OrderedMap.Entry<Member> member = members.next();
            // 2.1. Append the key.
            output.append(serializingAKey(member.key()));
            // 2.2. and 2.3. Append the value.
            output.append(afterKey(member.value()));
            // 2.4. If more remain:
            if (members.hasNext()) {
                // 2.4.1. Append a comma.
                output.append(',');
                // 2.4.2. Append SP.
                output.append(' ');
            }
        }
        // 3. Return.
        return output.toString();
    }

    /** Steps 2.2 and 2.3 of section 4.1.2. */
    private static String afterKey(Member member) {
        // 2.2.1. For true, only the Parameters.
        if (member instanceof Item item && item.bareItem().equals(new Bool(true))) {
            return serializingParameters(item.parameters());
        }
        // 2.3.1. to 2.3.3. Else "=", and the Inner List or Item.
        return '=' + innerListOrItem(member);
    }

    /** Serializing an Item, section 4.1.3. */
    private static String serializingAnItem(Item item) {
        // 1. No output yet.
        StringBuilder output = new StringBuilder();
        // 2. Append the Bare Item.
        output.append(serializingABareItem(item.bareItem()));
        // 3. Append the Parameters.
        output.append(serializingParameters(item.parameters()));
        // 4. Return.
        return output.toString();
    }

    /** Serializing a Bare Item, section 4.1.3.1, where each step is for one type. */
    private static String serializingABareItem(BareItem inputItem) {
        // 1. Integer.
        if (inputItem instanceof Int integer) {
            return serializingAnInteger(integer.value());
        }
        // 2. Decimal.
        if (inputItem instanceof Decimal decimal) {
            return serializingADecimal(decimal.value());
        }
        // 3. String.
        if (inputItem instanceof Text string) {
            return serializingAString(string.value());
        }
        // 4. Token.
        if (inputItem instanceof Token token) {
            return serializingAToken(token.value());
        }
        // 5. Byte Sequence.
        if (inputItem instanceof Bytes bytes) {
            return serializingAByteSequence(bytes.value());
        }
        // 6. Boolean.
        if (inputItem instanceof Bool bool) {
            return serializingABoolean(bool.value());
        }
        // 7. Date.
        if (inputItem instanceof Date date) {
            return serializingADate(date.value());
        }
        // 8. Display String.
        if (inputItem instanceof DisplayString displayString) {
            return serializingADisplayString(displayString.value());
        }
        // 9. The type is unknown.
        throw new RfcFailure("Bare Item: unknown type");
    }

    /** Serializing an Integer, section 4.1.4. */
    private static String serializingAnInteger(long inputInteger) {
        // 1. Fail out of the range.
        if (inputInteger < -LARGEST_INTEGER || inputInteger > LARGEST_INTEGER) {
            throw new RfcFailure("Integer: out of range");
        }
        // 2. No output yet.
        StringBuilder output = new StringBuilder();
        // 3. Append "-" if it is negative.
        if (inputInteger < 0) {
            output.append('-');
        }
        // 4. Append the digits.
        output.append(Math.abs(inputInteger));
        // 5. Return.
        return output.toString();
    }

    /** Serializing a Decimal, section 4.1.5. Step 1 cannot fail here. */
    private static String serializingADecimal(BigDecimal inputDecimal) {
        // 2. Round to three decimal places, half to even. All further steps are about the rounded value.
        BigDecimal rounded = inputDecimal.setScale(3, RoundingMode.HALF_EVEN);
        // 3. Fail if there are more than 12 digits before the point.
        if (rounded.abs().compareTo(TEN_TO_THE_TWELFTH) >= 0) {
            throw new RfcFailure("Decimal: integer component too long");
        }
        // 4. No output yet.
        StringBuilder output = new StringBuilder();
        // 5. Append "-" if it is negative; a zero never is.
        if (rounded.signum() < 0) {
            output.append('-');
        }
        // 6. Append the integer component; "0" if it is zero.
        output.append(rounded.abs().toBigInteger());
        // 7. Append the point.
        output.append('.');
        // 8. and 9. Append the fractional component.
        output.append(fraction(rounded.abs().toPlainString()));
        // 10. Return.
        return output.toString();
    }

    /** Steps 8 and 9 of section 4.1.5: the three digits after the point without zeros at the end, but at least one digit. */
    private static String fraction(String decimal) {
        String digits = decimal.substring(decimal.indexOf('.') + 1);
        while (digits.length() > 1 && digits.endsWith("0")) {
            digits = digits.substring(0, digits.length() - 1);
        }
        return digits;
    }

    /** Serializing a String, section 4.1.6. */
    private static String serializingAString(String inputString) {
        // 1. To ASCII, or fail.
        checkAscii(inputString);
        // 2. Fail on what is not printable.
        if (inputString.chars().anyMatch(CharClass::notPrintable)) {
            throw new RfcFailure("String: character not allowed");
        }
        // 3. Start with DQUOTE.
        StringBuilder output = new StringBuilder("\"");
        // 4. For each character:
        for (int i = 0; i < inputString.length(); i++) {
            char character = inputString.charAt(i);
            // 4.1. Escape a backslash or DQUOTE.
            if (character == '\\' || character == '"') {
                // 4.1.1. With a backslash.
                output.append('\\');
            }
            // 4.2. Append it.
            output.append(character);
        }
        // 5. Append DQUOTE.
        output.append('"');
        // 6. Return.
        return output.toString();
    }

    /** Serializing a Token, section 4.1.7. */
    private static String serializingAToken(String inputToken) {
        // 1. To ASCII, or fail.
        checkAscii(inputToken);
        // 2. Fail unless it has the first character and the further characters of a token.
        if (inputToken.isEmpty()
                || !CharClass.tokenStart(inputToken.charAt(0))
                || !inputToken.substring(1).chars().allMatch(CharClass::token)) {
            throw new RfcFailure("Token: character not allowed");
        }
        // 3. to 5. Return it as it is.
        return inputToken;
    }

    /** Serializing a Byte Sequence, section 4.1.8. Step 1 cannot fail here. */
    private static String serializingAByteSequence(List<Byte> inputBytes) {
        // 2. No output yet.
        StringBuilder output = new StringBuilder();
        // 3. Append ":".
        output.append(':');
        // 4. Append the base64, which the JDK pads, with pad bits of zero.
        byte[] bytes = new byte[inputBytes.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = inputBytes.get(i);
        }
        output.append(Base64.getEncoder().encodeToString(bytes));
        // 5. Append ":".
        output.append(':');
        // 6. Return.
        return output.toString();
    }

    /** Serializing a Boolean, section 4.1.9. Step 1 cannot fail here. */
    private static String serializingABoolean(boolean inputBoolean) {
        // 2. No output yet.
        StringBuilder output = new StringBuilder();
        // 3. Append "?".
        output.append('?');
        // 4. and 5. Append "1" for true, "0" for false.
        output.append(inputBoolean ? '1' : '0');
        // 6. Return.
        return output.toString();
    }

    /** Serializing a Date, section 4.1.10. */
    private static String serializingADate(long inputDate) {
        // 1. Start with "@".
        StringBuilder output = new StringBuilder("@");
        // 2. Append the Integer.
        output.append(serializingAnInteger(inputDate));
        // 3. Return.
        return output.toString();
    }

    /** Serializing a Display String, section 4.1.11. Step 1 cannot fail here. */
    private static String serializingADisplayString(String inputSequence) {
        // 2. Encode as UTF-8, or fail.
        ByteBuffer byteArray = utf8Encoded(inputSequence);
        // 3. Start with "%" and DQUOTE.
        StringBuilder encodedString = new StringBuilder("%\"");
        // 4. For each byte:
        while (byteArray.hasRemaining()) {
            int octet = Byte.toUnsignedInt(byteArray.get());
            if (octet == '%' || octet == '"' || CharClass.notPrintable(octet)) {
                // 4.1.1. to 4.1.3. Append "%" and two lowercase hex digits.
                encodedString.append('%');
                encodedString.append(Character.forDigit(octet / 16, 16));
                encodedString.append(Character.forDigit(octet % 16, 16));
            } else {
                // 4.2. Append any other as ASCII.
                encodedString.append((char) octet);
            }
        }
        // 5. Append DQUOTE.
        encodedString.append('"');
        // 6. Return.
        return encodedString.toString();
    }

    /** Step 2 of section 4.1.11, which fails on an unpaired surrogate. */
    private static ByteBuffer utf8Encoded(String inputSequence) {
        try {
            return StandardCharsets.UTF_8
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(inputSequence));
        } catch (CharacterCodingException e) {
            throw new RfcFailure("Display String: surrogate without a partner");
        }
    }

    private static void checkAscii(String text) {
        if (!text.chars().allMatch(CharClass::ascii)) {
            throw new RfcFailure("not ASCII");
        }
    }
}
