// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.web;

import dev.sfv.spring.RefuseSpeculation;
import dev.sfv.spring.RefusingHandlers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Tells of a request whether its handler is annotated with {@link RefuseSpeculation}, before Spring MVC has looked the handler up. The
 * filter of {@link dev.sfv.servlet} asks it about a speculative load of a path that the policy does not mark.
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
 * <p>It asks the handler mappings in the order in which Spring asks them, and the first answer counts. The request is not changed. If a
 * mapping throws an exception, for instance because the handler is for another method, the handler counts as not annotated.
 */
public final class AnnotatedHandlers implements Predicate<HttpServletRequest> {
    private final SingletonSupplier<List<HandlerMapping>> mappings;

    /**
     * Makes a predicate. It takes the mappings out of the application context at the first speculative load, because a filter is made
     * before they are.
     *
     * @param mappings the handler mappings of the application context
     */
    public AnnotatedHandlers(ObjectProvider<HandlerMapping> mappings) {
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
        } catch (Exception e) { // Spring meets it again, and answers
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
