// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.web;

import dev.sfv.spring.RefuseSpeculation;
import dev.sfv.spring.RefusingHandlers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Returns whether the handler of a request is annotated with {@link RefuseSpeculation}, before Spring MVC looks up the handler. The filter
 * of {@link dev.sfv.servlet} calls it for a speculative load of a path that the policy does not mark.
 *
 * <pre>{@code
 * import dev.sfv.servlet.SpeculationFilter;
 * import dev.sfv.speculation.SpeculationPolicy;
 * import dev.sfv.spring.web.AnnotatedHandlers;
 * import org.springframework.web.servlet.HandlerMapping;
 *
 * AnnotatedHandlers annotated = new AnnotatedHandlers(context.getBeanProvider(HandlerMapping.class));
 * SpeculationFilter filter = new SpeculationFilter(SpeculationPolicy.refusing("/logout"), annotated);
 * }</pre>
 *
 * <p>It calls the handler mappings in the same order as Spring, and the first handler counts. The request is not changed. If a mapping
 * throws an exception, for instance because the handler is for another method, the handler counts as not annotated.
 */
public final class AnnotatedHandlers implements Predicate<HttpServletRequest> {
    private final SingletonSupplier<List<HandlerMapping>> mappings;

    /**
     * Makes a predicate. It gets the mappings from the application context at the first speculative load, because they are made later than
     * filters.
     *
     * @param mappings the handler mappings of the application context
     */
    public AnnotatedHandlers(ObjectProvider<HandlerMapping> mappings) {
        Objects.requireNonNull(mappings);
        this.mappings = SingletonSupplier.of(() -> mappings.stream()
                .sorted(AnnotationAwareOrderComparator.INSTANCE)
                .toList());
    }

    @Override
    public boolean test(HttpServletRequest request) {
        HttpServletRequest lookup = new LookupRequest(request);
        try {
            ServletRequestPathUtils.parseAndCache(lookup);
            return isAnnotated(lookup);
        } catch (Exception e) { // Spring will fail too, and answer
            return false;
        }
    }

    private boolean isAnnotated(HttpServletRequest request) throws Exception {
        for (HandlerMapping mapping : mappings.obtain()) {
            HandlerExecutionChain chain = mapping.getHandler(request);
            if (chain != null) {
                return RefusingHandlers.contains(chain.getHandler());
            }
        }
        return false;
    }
}
