// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.boot;

import dev.sfv.speculation.SpeculationPolicy;
import dev.sfv.spring.reactive.SingleUseEndpoints;
import dev.sfv.spring.reactive.SpeculationRequestCache;
import dev.sfv.spring.reactive.SpeculativeExchangeMatcher;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.WebFilterChainProxy;
import org.springframework.security.web.server.savedrequest.WebSessionServerRequestCache;

/** Guards Spring Security's single-use endpoints and its saved requests, in Spring WebFlux. */
@AutoConfiguration(before = SpeculationWebFluxAutoConfiguration.class, after = SpeculationAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnClass(WebFilterChainProxy.class)
@ConditionalOnBooleanProperty(prefix = SpeculationProperties.PREFIX, name = "enabled", matchIfMissing = true)
class SpeculationSecurityWebFluxAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    SpeculativeExchangeMatcher speculativeExchangeMatcher(SpeculationPolicy policy) {
        return new SpeculativeExchangeMatcher(policy);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ServerHttpSecurity.class)
    @ConditionalOnBooleanProperty(
            prefix = SpeculationProperties.PREFIX,
            name = "security.enabled",
            matchIfMissing = true)
    static class Guard {
        @Bean
        @ConditionalOnMissingBean(name = SpeculationWebFluxAutoConfiguration.SINGLE_USE)
        SingleUseEndpoints singleUseEndpoints(ObjectProvider<WebFilterChainProxy> springSecurity) {
            return new SingleUseEndpoints(springSecurity);
        }

        /** Replaces the default request cache. A request cache that the application sets later is not changed. */
        @Bean
        static BeanPostProcessor speculationServerHttpSecurity(ObjectProvider<SpeculationPolicy> policy) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String beanName) {
                    if (bean instanceof ServerHttpSecurity http) {
                        http.requestCache(cache -> cache.requestCache(
                                new SpeculationRequestCache(new WebSessionServerRequestCache(), policy.getObject())));
                    }
                    return bean;
                }
            };
        }
    }
}
