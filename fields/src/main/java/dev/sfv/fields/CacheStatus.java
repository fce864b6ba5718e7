// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import dev.sfv.model.Parameters;
import dev.sfv.syntax.SfSyntax;
import dev.sfv.typed.MemberType;
import dev.sfv.typed.TypedField;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A member of {@code Cache-Status}: how a cache has handled the request. The first member is that of the cache nearest to the origin
 * server.
 *
 * <pre>{@code
 * Cache-Status = List of Tokens or Strings, which identify caches, with parameters:
 * hit        = Boolean: the cache answered the request; not together with fwd
 * fwd        = Token: why the cache forwarded the request
 * fwd-status = Integer: the status of the answer to the forwarded request
 * ttl        = Integer: the seconds that the response stays fresh; negative if it is stale
 * stored     = Boolean: the cache stored the response
 * collapsed  = Boolean: whether the request was collapsed with others
 * key        = String: the cache key
 * detail     = Token or String: further information of the cache
 * }</pre>
 *
 * <p>The field is for debugging, and its specification does not say what bad values mean. Here, only a parameter of a wrong type is
 * ignored; the rest of the member counts. Unknown parameters are kept as extensions. A forwarded request is not a hit, so {@code hit} is
 * ignored if there is {@code fwd}. If a cache is identified by another type, the field counts as absent. Then the list is empty.
 *
 * <pre>{@code
 * List<CacheStatus> caches = CacheStatus.FIELD.parse("Origin; fwd=uri-miss; stored, \"My CDN\"; hit; ttl=545");
 * caches.get(0).fwd();     // Optional[uri-miss]
 * caches.get(0).stored();  // true
 * caches.get(1).cache();   // My CDN
 * caches.get(1).hit();     // true
 * caches.get(1).ttl();     // OptionalLong[545]
 * CacheStatus hit = CacheStatus.hit("edge").withTtl(376).withDetail("MEMORY");
 * CacheStatus.FIELD.serialize(List.of(hit)); // edge;hit;ttl=376;detail=MEMORY
 * }</pre>
 *
 * <p>A cache that adds its member should preserve those of other caches.
 *
 * @param cache the name of the cache
 * @param hit whether the cache answered the request without forwarding it
 * @param fwd why the cache forwarded the request: {@code bypass}, {@code method}, {@code uri-miss}, {@code vary-miss}, {@code miss},
 *     {@code request}, {@code stale}, {@code partial} or another Token
 * @param fwdStatus the status of the answer to the forwarded request; if it is absent, that of the response
 * @param ttl the seconds that the response stays fresh; negative if it is stale
 * @param stored whether the cache stored the response; only meaningful with {@code fwd}
 * @param collapsed whether the request was collapsed with others; false if that was tried without success; only meaningful with
 *     {@code fwd}
 * @param key the cache key
 * @param detail further information of the cache
 * @param extensions the other parameters
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9211#section-2">RFC 9211, section 2</a>
 */
public record CacheStatus(
        String cache,
        boolean hit,
        Optional<String> fwd,
        OptionalLong fwdStatus,
        OptionalLong ttl,
        boolean stored,
        Optional<Boolean> collapsed,
        Optional<String> key,
        Optional<String> detail,
        Parameters extensions) {
    private static final Set<String> KEYS =
            Set.of("hit", "fwd", "fwd-status", "ttl", "stored", "collapsed", "key", "detail");
    /** A member of the field. */
    public static final MemberType<CacheStatus> TYPE = MemberType.item(f -> {
        var cache = f.value(MemberType.TOKEN_OR_STRING).from(CacheStatus::cache);
        var hit = f.flag("hit").lenient().from(CacheStatus::hit);
        var fwd = f.value("fwd", MemberType.TOKEN).lenient().fromOptional(CacheStatus::fwd);
        var fwdStatus = f.integer("fwd-status").lenient().fromOptional(CacheStatus::fwdStatus);
        var ttl = f.integer("ttl").lenient().fromOptional(CacheStatus::ttl);
        var stored = f.flag("stored").lenient().from(CacheStatus::stored);
        var collapsed = f.value("collapsed", MemberType.BOOLEAN).lenient().fromOptional(CacheStatus::collapsed);
        var key = f.value("key", MemberType.STRING).lenient().fromOptional(CacheStatus::key);
        var detail = f.value("detail", MemberType.TOKEN_OR_STRING).lenient().fromOptional(CacheStatus::detail);
        var extensions = f.others(CacheStatus::extensions);
        return in -> new CacheStatus(
                in.get(cache),
                in.get(hit) && in.optional(fwd).isEmpty(),
                in.optional(fwd),
                in.optional(fwdStatus),
                in.optional(ttl),
                in.get(stored),
                in.optional(collapsed),
                in.optional(key),
                in.optional(detail),
                in.get(extensions));
    });

    /** The definition of the field. */
    public static final TypedField<List<CacheStatus>> FIELD = TypedField.listOf("Cache-Status", TYPE);

    /**
     * Makes a member.
     *
     * @throws IllegalArgumentException if there are both {@code hit} and {@code fwd}, if {@code fwd} is not a Token, if another text has
     *     other characters than visible ASCII and spaces, if a number has more than 15 digits, or if an extension has the key of a
     *     defined parameter
     */
    public CacheStatus {
        SfSyntax.requireString(cache);
        if (hit && fwd.isPresent()) {
            throw new IllegalArgumentException("expected either hit or fwd, found: both");
        }
        fwd.ifPresent(SfSyntax::requireToken);
        fwdStatus.ifPresent(SfSyntax::requireNumber);
        ttl.ifPresent(SfSyntax::requireNumber);
        Objects.requireNonNull(collapsed);
        key.ifPresent(SfSyntax::requireString);
        detail.ifPresent(SfSyntax::requireString);
        if (!Collections.disjoint(extensions.keys(), KEYS)) {
            throw new IllegalArgumentException("expected extension parameters, found: " + extensions);
        }
    }

    private static CacheStatus of(String cache, boolean hit, Optional<String> fwd) {
        Optional<String> none = Optional.empty();
        OptionalLong unknown = OptionalLong.empty();
        return new CacheStatus(
                cache, hit, fwd, unknown, unknown, false, Optional.empty(), none, none, Parameters.EMPTY);
    }

    /**
     * Makes the member of a cache that answered the request.
     *
     * @param cache the name of the cache
     * @return the member, without further parameters
     * @throws IllegalArgumentException if the name has other characters than visible ASCII and spaces
     */
    public static CacheStatus hit(String cache) {
        return of(cache, true, Optional.empty());
    }

    /**
     * Makes the member of a cache that forwarded the request.
     *
     * @param cache the name of the cache
     * @param reason the most specific reason known, for example {@code uri-miss}
     * @return the member, without further parameters
     * @throws IllegalArgumentException if the name has other characters than visible ASCII and spaces, or if the reason is not a Token
     */
    public static CacheStatus fwd(String cache, String reason) {
        return of(cache, false, Optional.of(reason));
    }

    /**
     * {@return a copy of this member with another time}
     *
     * @param seconds the seconds that the response stays fresh; negative if it is stale
     * @throws IllegalArgumentException if the number has more than 15 digits
     */
    public CacheStatus withTtl(long seconds) {
        return new CacheStatus(
                cache, hit, fwd, fwdStatus, OptionalLong.of(seconds), stored, collapsed, key, detail, extensions);
    }

    /**
     * {@return a copy of this member with the result of the forwarded request}
     *
     * @param status the status of the answer
     * @param isStored whether the cache stored the answer
     * @throws IllegalArgumentException if the number has more than 15 digits
     */
    public CacheStatus withAnswer(long status, boolean isStored) {
        return new CacheStatus(
                cache, hit, fwd, OptionalLong.of(status), ttl, isStored, collapsed, key, detail, extensions);
    }

    /**
     * {@return a copy of this member with another detail}
     *
     * @param text further information of the cache; it is written as a Token if it can be one
     * @throws IllegalArgumentException if the text has other characters than visible ASCII and spaces
     */
    public CacheStatus withDetail(String text) {
        return new CacheStatus(cache, hit, fwd, fwdStatus, ttl, stored, collapsed, key, Optional.of(text), extensions);
    }
}
