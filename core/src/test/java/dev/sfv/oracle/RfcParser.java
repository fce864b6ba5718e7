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
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The parsing algorithms of RFC 9651, section 4.2, one method each, in the RFC's steps. It is slow on purpose: people compare it
 * with the RFC, and tests compare the library with it.
 *
 * <p>Each char of the input is one octet.
 */
public final class RfcParser {
    private final InputString input;
    private final Version version;

    /** The version of the RFC. */
    public enum Version {
        /** Without Dates and Display Strings. */
        RFC_8941,
        RFC_9651
    }

    private enum NumberType {
        INTEGER,
        DECIMAL
    }

    private RfcParser(String inputString, Version version) {
        this.input = new InputString(inputString);
        this.version = version;
    }

    public static Item parseItem(List<String> lines, Version version) {
        return parseItem(combined(lines), version);
    }

    public static Item parseItem(String inputBytes, Version version) {
        return parsingStructuredFields(inputBytes, version, RfcParser::parsingAnItem);
    }

    public static List<Member> parseList(List<String> lines, Version version) {
        return parseList(combined(lines), version);
    }

    public static List<Member> parseList(String inputBytes, Version version) {
        return parsingStructuredFields(inputBytes, version, RfcParser::parsingAList);
    }

    public static OrderedMap<Member> parseDictionary(List<String> lines, Version version) {
        return parseDictionary(combined(lines), version);
    }

    public static OrderedMap<Member> parseDictionary(String inputBytes, Version version) {
        return parsingStructuredFields(inputBytes, version, RfcParser::parsingADictionary);
    }

    /** One value from all field lines, section 4.2 and RFC 9110, section 5.2. It is empty if the field is absent. */
    private static String combined(List<String> lines) {
        return String.join(", ", lines);
    }

    /** Parsing Structured Fields, section 4.2. */
    private static <T> T parsingStructuredFields(
            String inputBytes, Version version, Function<RfcParser, T> algorithmOfType) {
        // 1. To ASCII, or fail.
        if (!inputBytes.chars().allMatch(CharClass::ascii)) {
            throw new RfcFailure("not ASCII");
        }
        RfcParser parser = new RfcParser(inputBytes, version);
        // 2. Discard leading SP.
        parser.input.discardLeading(CharClass::sp);
        // 3. to 5. Parse a List, Dictionary or Item.
        T output = algorithmOfType.apply(parser);
        // 6. Discard leading SP.
        parser.input.discardLeading(CharClass::sp);
        // 7. Fail if anything is left.
        if (!parser.input.isEmpty()) {
            throw new RfcFailure("characters after the value");
        }
        // 8. Return.
        return output;
    }

    /** Parsing a List, section 4.2.1. */
    private List<Member> parsingAList() {
        // 1. No members yet.
        List<Member> members = new ArrayList<>();
        // 2. While there is input:
        while (!input.isEmpty()) {
            // 2.1. Append an Item or Inner List.
            members.add(parsingAnItemOrInnerList());
            // 2.2. Discard leading OWS.
            input.discardLeading(CharClass::ows);
            // 2.3. At the end, return.
            if (input.isEmpty()) {
                return members;
            }
            // 2.4. Consume a comma, or fail.
            if (input.consume() != ',') {
                throw new RfcFailure("List: no comma between members");
            }
            // 2.5. Discard leading OWS.
            input.discardLeading(CharClass::ows);
            // 2.6. Fail on a trailing comma.
            if (input.isEmpty()) {
                throw new RfcFailure("List: trailing comma");
            }
        }
        // 3. There was nothing.
        return members;
    }

    /** Parsing an Item or Inner List, section 4.2.1.1. */
    private Member parsingAnItemOrInnerList() {
        // 1. "(" starts an Inner List.
        if (input.firstIs('(')) {
            return parsingAnInnerList();
        }
        // 2. Else it is an Item.
        return parsingAnItem();
    }

    /** Parsing an Inner List, section 4.2.1.2. */
    private InnerList parsingAnInnerList() {
        // 1. Consume "(", or fail.
        if (input.consume() != '(') {
            throw new RfcFailure("Inner List: no parenthesis");
        }
        // 2. No items yet.
        List<Item> innerList = new ArrayList<>();
        // 3. While there is input:
        while (!input.isEmpty()) {
            // 3.1. Discard leading SP.
            input.discardLeading(CharClass::sp);
            // 3.2. At ")":
            if (input.firstIs(')')) {
                // 3.2.1. Consume it.
                input.consume();
                // 3.2.2. Parse the Parameters.
                OrderedMap<BareItem> parameters = parsingParameters();
                // 3.2.3. Return both.
                return new InnerList(innerList, parameters);
            }
            // 3.3. Parse an Item.
            Item item = parsingAnItem();
            // 3.4. Append it.
            innerList.add(item);
            // 3.5. Fail unless SP or ")" follows.
            if (!input.firstIs(' ') && !input.firstIs(')')) {
                throw new RfcFailure("Inner List: neither space nor parenthesis after an Item");
            }
        }
        // 4. No end found.
        throw new RfcFailure("Inner List: no end");
    }

    /** Parsing a Dictionary, section 4.2.2. */
    private OrderedMap<Member> parsingADictionary() {
        // 1. No members yet.
        OrderedMap<Member> dictionary = new OrderedMap<>();
        // 2. While there is input:
        while (!input.isEmpty()) {
            // 2.1. Parse a Key.
            String thisKey = parsingAKey();
            // 2.2. and 2.3. Get the member.
            Member member = memberAfterKey();
            // 2.4. and 2.5. Overwrite the value of the same key, else append.
            dictionary.put(thisKey, member);
            // 2.6. Discard leading OWS.
            input.discardLeading(CharClass::ows);
            // 2.7. At the end, return.
            if (input.isEmpty()) {
                return dictionary;
            }
            // 2.8. Consume a comma, or fail.
            if (input.consume() != ',') {
                throw new RfcFailure("Dictionary: no comma between members");
            }
            // 2.9. Discard leading OWS.
            input.discardLeading(CharClass::ows);
            // 2.10. Fail on a trailing comma.
            if (input.isEmpty()) {
                throw new RfcFailure("Dictionary: trailing comma");
            }
        }
        // 3. There was nothing.
        return dictionary;
    }

    /** Steps 2.2 and 2.3 of section 4.2.2. */
    private Member memberAfterKey() {
        // 2.2. At "=":
        if (input.firstIs('=')) {
            // 2.2.1. Consume it.
            input.consume();
            // 2.2.2. Parse an Item or Inner List.
            return parsingAnItemOrInnerList();
        }
        // 2.3.1. Else the value is true.
        Bool value = new Bool(true);
        // 2.3.2. Parse the Parameters.
        OrderedMap<BareItem> parameters = parsingParameters();
        // 2.3.3. Both are the member.
        return new Item(value, parameters);
    }

    /** Parsing an Item, section 4.2.3. */
    private Item parsingAnItem() {
        // 1. Parse a Bare Item.
        BareItem bareItem = parsingABareItem();
        // 2. Parse the Parameters.
        OrderedMap<BareItem> parameters = parsingParameters();
        // 3. Return both.
        return new Item(bareItem, parameters);
    }

    /** Parsing a Bare Item, section 4.2.3.1. Each step recognizes a type by the first character. */
    private BareItem parsingABareItem() {
        // 1. Integer or Decimal.
        if (input.firstIs('-') || input.firstIs(CharClass::digit)) {
            return parsingAnIntegerOrDecimal();
        }
        // 2. String.
        if (input.firstIs('"')) {
            return parsingAString();
        }
        // 3. Token.
        if (input.firstIs(CharClass::tokenStart)) {
            return parsingAToken();
        }
        // 4. Byte Sequence.
        if (input.firstIs(':')) {
            return parsingAByteSequence();
        }
        // 5. Boolean.
        if (input.firstIs('?')) {
            return parsingABoolean();
        }
        // The next two steps are not in RFC 8941.
        if (version == Version.RFC_9651) {
            // 6. Date.
            if (input.firstIs('@')) {
                return parsingADate();
            }
            // 7. Display String.
            if (input.firstIs('%')) {
                return parsingADisplayString();
            }
        }
        // 8. The type is unknown.
        throw new RfcFailure("Bare Item: unrecognized type");
    }

    /** Parsing Parameters, section 4.2.3.2. */
    private OrderedMap<BareItem> parsingParameters() {
        // 1. No parameters yet.
        OrderedMap<BareItem> parameters = new OrderedMap<>();
        // 2. While there is input:
        while (!input.isEmpty()) {
            // 2.1. Leave the loop unless ";" follows.
            if (!input.firstIs(';')) {
                break;
            }
            // 2.2. Consume it.
            input.consume();
            // 2.3. Discard leading SP.
            input.discardLeading(CharClass::sp);
            // 2.4. Parse a Key.
            String paramKey = parsingAKey();
            // 2.5. The value is true,
            BareItem paramValue = new Bool(true);
            // 2.6. except at "=":
            if (input.firstIs('=')) {
                // 2.6.1. Consume it.
                input.consume();
                // 2.6.2. Parse a Bare Item.
                paramValue = parsingABareItem();
            }
            // 2.7. and 2.8. Overwrite the value of the same key, else append.
            parameters.put(paramKey, paramValue);
        }
        // 3. Return.
        return parameters;
    }

    /** Parsing a Key, section 4.2.3.3. */
    private String parsingAKey() {
        // 1. Fail unless it starts as a key does.
        if (!input.firstIs(CharClass::keyStart)) {
            throw new RfcFailure("Key: wrong first character");
        }
        // 2. No output yet.
        StringBuilder outputString = new StringBuilder();
        // 3. While there is input:
        while (!input.isEmpty()) {
            // 3.1. Return at what cannot be in a key.
            if (!input.firstIs(CharClass::key)) {
                return outputString.toString();
            }
            // 3.2. Consume a character.
            char consumed = input.consume();
            // 3.3. Append it.
            outputString.append(consumed);
        }
        // 4. Return.
        return outputString.toString();
    }

    /** Parsing an Integer or Decimal, section 4.2.4. */
    private BareItem parsingAnIntegerOrDecimal() {
        // 1. An Integer, until there is a point.
        NumberType type = NumberType.INTEGER;
        // 2. Positive.
        int sign = 1;
        // 3. No digits yet.
        StringBuilder inputNumber = new StringBuilder();
        // 4. Consume "-" and remember it.
        if (input.firstIs('-')) {
            input.consume();
            sign = -1;
        }
        // 5. Fail if that was all.
        if (input.isEmpty()) {
            throw new RfcFailure("Integer: empty");
        }
        // 6. Fail unless a digit follows.
        if (!input.firstIs(CharClass::digit)) {
            throw new RfcFailure("Integer: no digit");
        }
        // 7. While there is input:
        while (!input.isEmpty()) {
            // 7.1. Consume a character.
            char consumed = input.consume();
            if (CharClass.digit(consumed)) {
                // 7.2. Append a digit.
                inputNumber.append(consumed);
            } else if (type == NumberType.INTEGER && consumed == '.') {
                // 7.3.1. At the first point, fail after more than 12 digits.
                if (inputNumber.length() > 12) {
                    throw new RfcFailure("Decimal: integer component too long");
                }
                // 7.3.2. Else append it, and go on as a Decimal.
                inputNumber.append(consumed);
                type = NumberType.DECIMAL;
            } else {
                // 7.4. Put back anything else, and leave the loop.
                input.prepend(consumed);
                break;
            }
            // 7.5. and 7.6. Fail if it is too long.
            checkLength(type, inputNumber.length());
        }
        // 8. to 11.
        return outputNumber(type, inputNumber.toString(), sign);
    }

    /** Steps 7.5 and 7.6 of section 4.2.4. */
    private static void checkLength(NumberType type, int length) {
        // 7.5. An Integer has at most 15 characters.
        if (type == NumberType.INTEGER && length > 15) {
            throw new RfcFailure("Integer: too long");
        }
        // 7.6. A Decimal has at most 16.
        if (type == NumberType.DECIMAL && length > 16) {
            throw new RfcFailure("Decimal: too long");
        }
    }

    /** Steps 8 to 11 of section 4.2.4. */
    private static BareItem outputNumber(NumberType type, String inputNumber, int sign) {
        // 8. An Integer; and 10. and 11., times the sign, is returned.
        if (type == NumberType.INTEGER) {
            return new Int(Long.parseLong(inputNumber) * sign);
        }
        // 9.1. Fail if the point is last.
        if (inputNumber.endsWith(".")) {
            throw new RfcFailure("Decimal: no digit after the point");
        }
        // 9.2. Fail if more than three digits follow the point.
        if (inputNumber.length() - inputNumber.indexOf('.') - 1 > 3) {
            throw new RfcFailure("Decimal: fractional component too long");
        }
        // 9.3. A Decimal; and 10. and 11., times the sign, is returned.
        return new Decimal(new BigDecimal(inputNumber).multiply(BigDecimal.valueOf(sign)));
    }

    /** Parsing a String, section 4.2.5. */
    private Text parsingAString() {
        // 1. No output yet.
        StringBuilder outputString = new StringBuilder();
        // 2. Fail unless it starts with DQUOTE.
        if (!input.firstIs('"')) {
            throw new RfcFailure("String: no quote");
        }
        // 3. Discard it.
        input.consume();
        // 4. While there is input:
        while (!input.isEmpty()) {
            // 4.1. Consume a character.
            char consumed = input.consume();
            if (consumed == '\\') {
                // 4.2. After a backslash:
                outputString.append(escaped());
            } else if (consumed == '"') {
                // 4.3. DQUOTE is the end.
                return new Text(outputString.toString());
            } else if (CharClass.notPrintable(consumed)) {
                // 4.4. Fail on what is not printable.
                throw new RfcFailure("String: character not allowed");
            } else {
                // 4.5. Append any other.
                outputString.append(consumed);
            }
        }
        // 5. No end found.
        throw new RfcFailure("String: no end");
    }

    /** Step 4.2 of section 4.2.5. */
    private char escaped() {
        // 4.2.1. Fail at the end.
        if (input.isEmpty()) {
            throw new RfcFailure("String: nothing after a backslash");
        }
        // 4.2.2. Consume the next character.
        char nextChar = input.consume();
        // 4.2.3. Fail unless it is one that is escaped.
        if (nextChar != '"' && nextChar != '\\') {
            throw new RfcFailure("String: wrong character after a backslash");
        }
        // 4.2.4. It is output.
        return nextChar;
    }

    /** Parsing a Token, section 4.2.6. */
    private Token parsingAToken() {
        // 1. Fail unless it starts as a token does.
        if (!input.firstIs(CharClass::tokenStart)) {
            throw new RfcFailure("Token: wrong first character");
        }
        // 2. No output yet.
        StringBuilder outputString = new StringBuilder();
        // 3. While there is input:
        while (!input.isEmpty()) {
            // 3.1. Return at what cannot be in a token.
            if (!input.firstIs(CharClass::token)) {
                return new Token(outputString.toString());
            }
            // 3.2. Consume a character.
            char consumed = input.consume();
            // 3.3. Append it.
            outputString.append(consumed);
        }
        // 4. Return.
        return new Token(outputString.toString());
    }

    /** Parsing a Byte Sequence, section 4.2.7. */
    private Bytes parsingAByteSequence() {
        // 1. Fail unless it starts with ":".
        if (!input.firstIs(':')) {
            throw new RfcFailure("Byte Sequence: no colon");
        }
        // 2. Discard it.
        input.consume();
        // 3. Fail if there is no other.
        if (!input.contains(':')) {
            throw new RfcFailure("Byte Sequence: no end");
        }
        // 4. Consume all that is before it.
        StringBuilder b64Content = new StringBuilder();
        while (!input.firstIs(':')) {
            b64Content.append(input.consume());
        }
        // 5. Consume it.
        input.consume();
        // 6. Fail on characters that are not of base64.
        if (!b64Content.chars().allMatch(CharClass::base64)) {
            throw new RfcFailure("Byte Sequence: character not of base64");
        }
        // 7. Decode, with padding as necessary, or fail.
        List<Byte> binaryContent = Base64Decoding.decode(b64Content.toString());
        // 8. Return.
        return new Bytes(binaryContent);
    }

    /** Parsing a Boolean, section 4.2.8. */
    private Bool parsingABoolean() {
        // 1. Fail unless it starts with "?".
        if (!input.firstIs('?')) {
            throw new RfcFailure("Boolean: no question mark");
        }
        // 2. Discard it.
        input.consume();
        // 3. "1" is true.
        if (input.firstIs('1')) {
            input.consume();
            return new Bool(true);
        }
        // 4. "0" is false.
        if (input.firstIs('0')) {
            input.consume();
            return new Bool(false);
        }
        // 5. Nothing else is a Boolean.
        throw new RfcFailure("Boolean: neither 0 nor 1");
    }

    /** Parsing a Date, section 4.2.9. */
    private Date parsingADate() {
        // 1. Fail unless it starts with "@".
        if (!input.firstIs('@')) {
            throw new RfcFailure("Date: no at sign");
        }
        // 2. Discard it.
        input.consume();
        // 3. Parse an Integer or Decimal.
        BareItem outputDate = parsingAnIntegerOrDecimal();
        // 4. Fail on a Decimal.
        if (!(outputDate instanceof Int seconds)) {
            throw new RfcFailure("Date: not an Integer");
        }
        // 5. Return.
        return new Date(seconds.value());
    }

    /** Parsing a Display String, section 4.2.10. */
    private DisplayString parsingADisplayString() {
        // 1. and 2. Fail unless it starts with "%" and DQUOTE; discard them.
        if (input.consume() != '%' || !input.firstIs('"')) {
            throw new RfcFailure("Display String: no percent sign with a quote");
        }
        input.consume();
        // 3. No bytes yet.
        ByteArrayOutputStream byteArray = new ByteArrayOutputStream();
        // 4. While there is input:
        while (!input.isEmpty()) {
            // 4.1. Consume a character.
            char consumed = input.consume();
            // 4.2. Fail on what is not printable.
            if (CharClass.notPrintable(consumed)) {
                throw new RfcFailure("Display String: character not allowed");
            }
            if (consumed == '%') {
                // 4.3. After a percent sign, append an octet.
                byteArray.write(octet());
            } else if (consumed == '"') {
                // 4.4. DQUOTE is the end: decode the octets, and return.
                return new DisplayString(utf8Decoded(byteArray.toByteArray()));
            } else {
                // 4.5. Append any other, which is ASCII.
                byteArray.write(consumed);
            }
        }
        // 5. No end found.
        throw new RfcFailure("Display String: no end");
    }

    /** Step 4.3 of section 4.2.10. */
    private int octet() {
        // 4.3.1. Consume two characters, or fail.
        String octetHex = "" + input.consume() + input.consume();
        // 4.3.2. Fail unless both are lowercase hex digits.
        if (!octetHex.chars().allMatch(CharClass::lowercaseHex)) {
            throw new RfcFailure("Display String: not two lowercase hex digits");
        }
        // 4.3.3. and 4.3.4. Decode them; the octet is appended.
        return Integer.parseInt(octetHex, 16);
    }

    /** Step 4.4.1 of section 4.2.10: fails on octets that are not UTF-8, such as overlong forms and surrogates. */
    private static String utf8Decoded(byte[] byteArray) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(byteArray))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new RfcFailure("Display String: not UTF-8");
        }
    }
}
