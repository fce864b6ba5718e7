// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.boot;

import dev.sfv.speculation.SpeculationPolicy;
import dev.sfv.spring.reactive.SpeculationFilter;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Registers the filter of Spring WebFlux. */
@AutoConfiguration(after = SpeculationAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnClass(HandlerMapping.class)
@ConditionalOnBooleanProperty(prefix = SpeculationProperties.PREFIX, name = "enabled", matchIfMissing = true)
class SpeculationWebFluxAutoConfiguration {
    /** The name of a bean that exists only with Spring Security. Without it, this class cannot use the class of the bean. */
    static final String SINGLE_USE = "singleUseEndpoints";

    @Bean
    @ConditionalOnMissingBean
    SpeculationFilter speculationFilter(
            SpeculationPolicy policy,
            SpeculationProperties properties,
            ObjectProvider<HandlerMapping> mappings,
            @Qualifier(SINGLE_USE) ObjectProvider<Function<ServerWebExchange, Mono<Boolean>>> singleUse) {
        return new SpeculationFilter(
                policy, mappings, properties.order(), singleUse.getIfAvailable(() -> exchange -> Mono.just(false)));
    }
}
