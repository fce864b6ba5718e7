// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.boot;

import dev.sfv.speculation.SpeculationPolicy;
import dev.sfv.spring.web.SingleUseEndpoints;
import dev.sfv.spring.web.SpeculationRequestCache;
import dev.sfv.spring.web.SpeculativeRequestMatcher;
import dev.sfv.spring.web.UnsavedRequestFilter;
import jakarta.servlet.Filter;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Guards Spring Security's single-use endpoints and its saved requests, in Spring MVC. */
@AutoConfiguration(before = SpeculationWebMvcAutoConfiguration.class, after = SpeculationAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(RequestMatcher.class)
@ConditionalOnBooleanProperty(prefix = SpeculationProperties.PREFIX, name = "enabled", matchIfMissing = true)
class SpeculationSecurityMvcAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    SpeculativeRequestMatcher speculativeRequestMatcher(SpeculationPolicy policy) {
        return new SpeculativeRequestMatcher(policy);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(HttpSecurity.class)
    @ConditionalOnBooleanProperty(
            prefix = SpeculationProperties.PREFIX,
            name = "security.enabled",
            matchIfMissing = true)
    static class Guard {
        @Bean
        @ConditionalOnMissingBean(name = SpeculationWebMvcAutoConfiguration.SINGLE_USE)
        SingleUseEndpoints singleUseEndpoints(
                @Qualifier("springSecurityFilterChain") ObjectProvider<Filter> springSecurity,
                ObjectProvider<HttpFirewall> firewall) {
            return new SingleUseEndpoints(springSecurity, firewall);
        }

        /** Configures each {@code HttpSecurity}. There is one for each security filter chain, whatever the application sets there. */
        @Bean
        static BeanPostProcessor speculationHttpSecurity(ObjectProvider<SpeculationPolicy> policy) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String beanName) {
                    if (bean instanceof HttpSecurity http) {
                        configure(http, beanName, policy.getObject());
                    }
                    return bean;
                }
            };
        }

        private static void configure(HttpSecurity http, String beanName, SpeculationPolicy policy) {
            try {
                http.with(new SavedRequests(policy), Customizer.withDefaults());
            } catch (Exception e) { // declared by the method in version 6
                throw new BeanCreationException(beanName, e.getMessage(), e);
            }
        }
    }

    /** Runs after the configurer of the request cache, and so finds the cache that the application has chosen. */
    private static final class SavedRequests extends AbstractHttpConfigurer<SavedRequests, HttpSecurity> {
        private final SpeculationPolicy policy;

        SavedRequests(SpeculationPolicy policy) {
            this.policy = policy;
        }

        @Override
        public void init(HttpSecurity http) {
            RequestCache cache = http.getSharedObject(RequestCache.class);
            if (cache != null) {
                http.setSharedObject(RequestCache.class, new SpeculationRequestCache(cache, policy));
            }
        }

        @Override
        public void configure(HttpSecurity http) {
            http.addFilterBefore(new UnsavedRequestFilter(policy), ExceptionTranslationFilter.class);
        }
    }
}
