// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import dev.sfv.model.BareItem;
import dev.sfv.model.Parameters;
import dev.sfv.model.SfItem;
import dev.sfv.syntax.SfSyntax;
import dev.sfv.typed.MemberType;
import dev.sfv.typed.TypedField;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A member of {@code Accept-Query}: a media range that a resource accepts as the content of a {@code QUERY} request (RFC 10008, section 3).
 * The field is a List. The server sends it in a response.
 *
 * <pre>{@code
 * Accept-Query = List ; each member is a media range without parameters, as a Token or a String
 * parameters of a member: those of the media type, as Tokens or Strings
 * }</pre>
 *
 * <pre>{@code
 * List<AcceptQuery> accepted = AcceptQuery.FIELD.parse("\"application/jsonpath\", application/sql;charset=\"UTF-8\"");
 * accepted.get(0).range();                      // application/jsonpath
 * accepted.get(1).parameters();                 // {charset=UTF-8}
 * accepted.get(1).matches("Application/SQL");   // true
 * accepted.get(1).matches("application/json");  // false
 * AcceptQuery.FIELD.serialize(accepted);        // application/jsonpath, application/sql;charset="UTF-8"
 * }</pre>
 *
 * <p>A text may be a Token or a String, and members may be in any order, with the same meaning. A range is written as a Token if it can
 * be one, and a parameter as a String.
 *
 * <p>If the field is absent, the server has not said what it accepts. RFC 10008 has no rule for other values, so they make the whole field
 * malformed (RFC 9651, section 2).
 *
 * @param range a media type without parameters, {@code type/*}, or {@code *}{@code /*}
 * @param parameters the parameters of the media type, unmodifiable and in field order
 * @see <a href="https://www.rfc-editor.org/rfc/rfc10008#section-3">RFC 10008, section 3</a>
 */
public record AcceptQuery(String range, Map<String, String> parameters) {
    /** The field: the media ranges. */
    public static final TypedField<List<AcceptQuery>> FIELD =
            TypedField.listOf("Accept-Query", MemberType.ITEM.map(AcceptQuery::of, AcceptQuery::toItem));

    private static final Pattern MEDIA_RANGE =
            Pattern.compile("([-!#$%&'*+.^_`|~0-9A-Za-z]+)/([-!#$%&'*+.^_`|~0-9A-Za-z]+)");

    /**
     * Makes a media range.
     *
     * @param range a media type without parameters, or a range
     * @param parameters the parameters of the media type, which are copied
     * @throws IllegalArgumentException if the range is not two words and a slash, or a parameter cannot be written
     */
    public AcceptQuery {
        if (!MEDIA_RANGE.matcher(range).matches()) {
            throw new IllegalArgumentException("expected a media range, found: \"" + range + '"');
        }
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        parameters.keySet().forEach(SfSyntax::requireKey);
        parameters.values().forEach(SfSyntax::requireString);
    }

    /**
     * {@return a media range without parameters}
     *
     * @param range a media type without parameters, or a range
     * @throws IllegalArgumentException if the range is not two words and a slash
     */
    public static AcceptQuery of(String range) {
        return new AcceptQuery(range, Map.of());
    }

    private static AcceptQuery of(SfItem item) {
        return new AcceptQuery(item.value().textValue(), item.parameters().map(BareItem::textValue));
    }

    private SfItem toItem() {
        Parameters.Builder texts = Parameters.builder();
        parameters.forEach(texts::put);
        return SfItem.tokenOrString(range).withParameters(texts.build());
    }

    /**
     * {@return whether a media type is in this range} Parameters are not compared, because their meaning depends on the media type. For
     * ranges such as {@code *}{@code /json}, which are not valid, this is always false.
     *
     * @param mediaType a media type without parameters (case-insensitive)
     */
    public boolean matches(String mediaType) {
        Objects.requireNonNull(mediaType);
        if (range.equals("*/*")) {
            return true;
        }
        boolean anySubtype = range.endsWith("/*");
        int compared = anySubtype ? range.length() - 1 : Math.max(range.length(), mediaType.length());
        return !range.startsWith("*/") && range.regionMatches(true, 0, mediaType, 0, compared);
    }
}
