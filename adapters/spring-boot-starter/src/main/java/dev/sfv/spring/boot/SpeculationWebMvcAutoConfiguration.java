// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.boot;

import dev.sfv.servlet.SpeculationFilter;
import dev.sfv.speculation.SpeculationPolicy;
import dev.sfv.spring.web.AnnotatedHandlers;
import dev.sfv.spring.web.VaryInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The filter and the interceptor of Spring MVC. */
@AutoConfiguration(after = SpeculationAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(WebMvcConfigurer.class)
@ConditionalOnBooleanProperty(prefix = SpeculationProperties.PREFIX, name = "enabled", matchIfMissing = true)
class SpeculationWebMvcAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean(value = SpeculationFilter.class, parameterizedContainer = FilterRegistrationBean.class)
    FilterRegistrationBean<SpeculationFilter> speculationFilter(
            SpeculationPolicy policy, SpeculationProperties properties, ObjectProvider<HandlerMapping> mappings) {
        FilterRegistrationBean<SpeculationFilter> registration =
                new FilterRegistrationBean<>(new SpeculationFilter(policy, new AnnotatedHandlers(mappings)));
        registration.setOrder(properties.order());
        return registration;
    }

    @Bean
    @ConditionalOnMissingBean
    VaryInterceptor varyInterceptor(SpeculationPolicy policy) {
        return new VaryInterceptor(policy);
    }

    @Bean
    WebMvcConfigurer varyInterceptorConfigurer(VaryInterceptor interceptor) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(interceptor);
            }
        };
    }
}
