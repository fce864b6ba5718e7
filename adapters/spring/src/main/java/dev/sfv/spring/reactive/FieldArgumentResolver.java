// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.reactive;

import dev.sfv.spring.FieldArguments;
import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.SyncHandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;

/**
 * Passes structured fields to the handlers of Spring WebFlux as parameters. It supports the types of {@link FieldArguments}.
 *
 * <pre>{@code
 * import dev.sfv.fields.Priority;
 * import dev.sfv.purpose.SpeculativeLoad;
 * import dev.sfv.spring.reactive.FieldArgumentResolver;
 * import org.springframework.web.bind.annotation.*;
 * import org.springframework.web.reactive.config.WebFluxConfigurer;
 * import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
 * import reactor.core.publisher.Mono;
 *
 * class Configuration implements WebFluxConfigurer {
 *     @Override
 *     public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
 *         configurer.addCustomResolver(new FieldArgumentResolver());
 *     }
 * }
 * @RestController
 * class Pages {
 *     @GetMapping("/page")
 *     Mono<String> page(SpeculativeLoad load, Priority priority) {
 *         return Mono.just(load + " at urgency " + priority.urgency());
 *     }
 * }
 * }</pre>
 *
 * <p>The argument is the default of the field if the field is absent or malformed. It is never null.
 */
public final class FieldArgumentResolver implements SyncHandlerMethodArgumentResolver {
    /** Makes a resolver. */
    public FieldArgumentResolver() {}

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return FieldArguments.supports(parameter.getParameterType());
    }

    @Override
    public Object resolveArgumentValue(
            MethodParameter parameter, BindingContext bindingContext, ServerWebExchange exchange) {
        return FieldArguments.read(
                parameter.getParameterType(),
                WebFluxFields.lines(exchange.getRequest().getHeaders()));
    }
}
