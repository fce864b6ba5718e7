// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.example.webflux;

import dev.sfv.speculation.SpeculationPolicy;
import dev.sfv.spring.reactive.FieldArgumentResolver;
import dev.sfv.spring.reactive.SpeculationFilter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.config.EnableWebFlux;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;

@Configuration
@EnableWebFlux
public class SpeculationConfiguration implements WebFluxConfigurer {
    @Bean
    SpeculationFilter speculationFilter(ObjectProvider<HandlerMapping> mappings) {
        SpeculationPolicy policy = SpeculationPolicy.refusing("/logout", "/cart/**");
        return new SpeculationFilter(policy, mappings, Ordered.HIGHEST_PRECEDENCE + 10);
    }

    @Override
    public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
        configurer.addCustomResolver(new FieldArgumentResolver());
    }
}
