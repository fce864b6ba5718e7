// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sfv.syntax.SfSyntax;
import dev.sfv.typed.MemberType;
import dev.sfv.typed.TypedField;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code No-Vary-Search}: the differences between the queries of two URLs that caches ignore.
 *
 * <pre>{@code
 * No-Vary-Search = sf-dictionary
 * }</pre>
 *
 * <p>The key {@code key-order} is a Boolean. The key {@code params} is a Boolean, or an Inner List of Strings. The key {@code except} is
 * an Inner List of Strings, and valid only if {@code params} is true. The Strings are names of parameters as they are written in a
 * query. The names of this record are decoded: two spellings of a name are equal.
 *
 * <pre>{@code
 * NoVarySearch.FIELD.parse("params=(\"utm_source\" \"b+%C3%A9\")").params(); // [utm_source, b é]
 * NoVarySearch.FIELD.parse("params, except=(\"id\")").ignores("session");      // true
 * NoVarySearch.FIELD.parse("params, except=(\"id\")").ignores("id");           // false
 * NoVarySearch.FIELD.parse("key-order").equivalent("a=1&b=2", "b=2&a=1");      // true
 * NoVarySearch.FIELD.parse("except=(\"id\")").equals(NoVarySearch.DEFAULT);    // true
 * NoVarySearch.FIELD.serialize(NoVarySearch.DEFAULT.ignoringKeyOrder().ignoring("b é")); // key-order, params=("b+%C3%A9")
 * }</pre>
 *
 * <p>An absent field means the default: each difference counts. In three cases, the whole field also means the default: it is malformed, a
 * value has a wrong type, or there is {@code except} without {@code params}. Unknown keys are ignored.
 *
 * @param keyOrder whether the order of parameters with different names is ignored
 * @param all whether all parameters are ignored, except some
 * @param params the names of the parameters that are ignored; empty if {@code all} is set
 * @param except the names of the parameters that are not ignored; empty unless {@code all} is set
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpbis-no-vary-search/">draft-ietf-httpbis-no-vary-search, section 5</a>
 */
public record NoVarySearch(boolean keyOrder, boolean all, List<String> params, List<String> except) {
    /** The default: no difference is ignored. */
    public static final NoVarySearch DEFAULT = new NoVarySearch(false, false, List.of(), List.of());

    private static final MemberType<List<String>> NAMES = MemberType.STRING
            .map(NoVarySearch::decode, name -> URLEncoder.encode(name, UTF_8))
            .list();

    /** The parameters that are ignored; empty for all of them. */
    private static final MemberType<Optional<List<String>>> PARAMS = MemberType.itemOrInnerList(
            MemberType.BOOLEAN.map(all -> all ? Optional.empty() : Optional.of(List.of()), params -> params.isEmpty()),
            NAMES.map(Optional::of, Optional::orElseThrow),
            Optional::isPresent);

    /** The field. */
    public static final TypedField<NoVarySearch> FIELD = TypedField.dictionary("No-Vary-Search", f -> {
        var keyOrder = f.flag("key-order").from(NoVarySearch::keyOrder);
        var params = f.value("params", PARAMS)
                .orElse(Optional.of(List.of()))
                .from(value -> value.all ? Optional.empty() : Optional.of(value.params));
        var except = f.value("except", NAMES)
                .fromOptional(value -> Optional.of(value.except).filter(names -> !names.isEmpty()));
        return in -> of(in.get(keyOrder), in.get(params), in.optional(except));
    });

    /**
     * Makes a value.
     *
     * @param keyOrder whether the order of parameters is ignored
     * @param all whether all parameters are ignored, except some
     * @param params the names of those that are ignored
     * @param except the names of those that are not ignored
     * @throws IllegalArgumentException if there are {@code params} with {@code all}, or {@code except} without it, or if a name has an
     *     unpaired surrogate
     */
    public NoVarySearch {
        params = List.copyOf(params);
        except = List.copyOf(except);
        if (!(all ? params : except).isEmpty()) {
            throw new IllegalArgumentException("expected no params if all is true, otherwise no except, found: params="
                    + params + ", except=" + except);
        }
        params.forEach(SfSyntax::requireDisplayString);
        except.forEach(SfSyntax::requireDisplayString);
    }

    private static NoVarySearch of(boolean keyOrder, Optional<List<String>> params, Optional<List<String>> except) {
        if (params.isPresent() && except.isPresent()) { // even if it is empty
            throw new IllegalArgumentException("expected the key except only if params is true");
        }
        return new NoVarySearch(keyOrder, params.isEmpty(), params.orElse(List.of()), except.orElse(List.of()));
    }

    /** Parse a key (section 5.3). A percent sign without two hexadecimal digits is kept. */
    private static String decode(String name) {
        return URLDecoder.decode(name.replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), UTF_8);
    }

    /** {@return a copy of this value that ignores the order of parameters} */
    public NoVarySearch ignoringKeyOrder() {
        return new NoVarySearch(true, all, params, except);
    }

    /**
     * {@return a value that ignores some parameters, and no others} Its {@code keyOrder} is that of this one.
     *
     * @param names their names, not encoded
     */
    public NoVarySearch ignoring(String... names) {
        return new NoVarySearch(keyOrder, false, List.of(names), List.of());
    }

    /**
     * {@return a value that ignores all parameters except some} Its {@code keyOrder} is that of this one.
     *
     * @param names the names of those that are not ignored, not encoded
     */
    public NoVarySearch ignoringAllExcept(String... names) {
        return new NoVarySearch(keyOrder, true, List.of(), List.of(names));
    }

    /**
     * {@return whether a parameter is ignored when two queries are compared}
     *
     * @param name its name, decoded
     */
    public boolean ignores(String name) {
        return all ? !except.contains(name) : params.contains(name);
    }

    /**
     * {@return whether two URLs that differ only in their queries are equivalent (section 6)}
     *
     * @param query the query of one URL, without {@code ?}, as it is written in the URL; empty if there is none
     * @param other the query of the other one
     */
    public boolean equivalent(String query, String other) {
        return significant(query).equals(significant(other));
    }

    /** {@return the names and values that count, in the order in which they are compared} */
    private List<Map.Entry<String, String>> significant(String query) {
        Stream<Map.Entry<String, String>> pairs = Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(NoVarySearch::pair)
                .filter(pair -> !ignores(pair.getKey()));
        return (keyOrder ? pairs.sorted(Map.Entry.comparingByKey()) : pairs).toList();
    }

    private static Map.Entry<String, String> pair(String text) {
        int end = text.indexOf('=');
        return end < 0
                ? Map.entry(decode(text), "")
                : Map.entry(decode(text.substring(0, end)), decode(text.substring(end + 1)));
    }
}
