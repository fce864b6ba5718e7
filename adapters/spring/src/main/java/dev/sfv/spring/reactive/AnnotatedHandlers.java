// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.reactive;

import dev.sfv.spring.RefusingHandlers;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Returns whether the handler of a request is annotated, before Spring looks up the handler. */
final class AnnotatedHandlers {
    private final SingletonSupplier<List<HandlerMapping>> mappings;

    AnnotatedHandlers(ObjectProvider<HandlerMapping> mappings) {
        Objects.requireNonNull(mappings);
        this.mappings = SingletonSupplier.of(() -> mappings.stream()
                .sorted(AnnotationAwareOrderComparator.INSTANCE)
                .toList());
    }

    /** Follows Spring's routing: the first mapping that has a handler counts. A mapping that fails also fails for Spring, which answers. */
    Mono<Boolean> test(ServerWebExchange exchange) {
        ServerWebExchange lookup = new LookupExchange(exchange);
        return Flux.fromIterable(mappings.obtain())
                .concatMap(mapping -> mapping.getHandler(lookup))
                .next()
                .map(RefusingHandlers::contains)
                .onErrorReturn(Exception.class, false)
                .defaultIfEmpty(false);
    }
}
