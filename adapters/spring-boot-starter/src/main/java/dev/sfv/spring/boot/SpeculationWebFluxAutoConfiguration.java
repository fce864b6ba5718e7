// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.boot;

import dev.sfv.speculation.SpeculationPolicy;
import dev.sfv.spring.reactive.SpeculationFilter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.HandlerMapping;

/** The filter of Spring WebFlux. */
@AutoConfiguration(after = SpeculationAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnClass(HandlerMapping.class)
@ConditionalOnBooleanProperty(prefix = SpeculationProperties.PREFIX, name = "enabled", matchIfMissing = true)
class SpeculationWebFluxAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    SpeculationFilter speculationFilter(
            SpeculationPolicy policy, SpeculationProperties properties, ObjectProvider<HandlerMapping> mappings) {
        return new SpeculationFilter(policy, mappings, properties.order());
    }
}
