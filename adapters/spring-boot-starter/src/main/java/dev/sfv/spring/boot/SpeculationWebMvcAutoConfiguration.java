// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.boot;

import dev.sfv.servlet.SpeculationFilter;
import dev.sfv.speculation.SpeculationPolicy;
import dev.sfv.spring.web.AnnotatedHandlers;
import dev.sfv.spring.web.VaryInterceptor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
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

/** Registers the filter and the interceptor of Spring MVC. */
@AutoConfiguration(after = SpeculationAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(WebMvcConfigurer.class)
@ConditionalOnBooleanProperty(prefix = SpeculationProperties.PREFIX, name = "enabled", matchIfMissing = true)
class SpeculationWebMvcAutoConfiguration {
    /** The name of a bean that exists only with Spring Security. Without it, this class cannot use the class of the bean. */
    static final String SINGLE_USE = "singleUseEndpoints";

    @Bean
    @ConditionalOnMissingBean(value = SpeculationFilter.class, parameterizedContainer = FilterRegistrationBean.class)
    FilterRegistrationBean<SpeculationFilter> speculationFilter(
            SpeculationPolicy policy,
            SpeculationProperties properties,
            ObjectProvider<HandlerMapping> mappings,
            @Qualifier(SINGLE_USE) ObjectProvider<Predicate<HttpServletRequest>> singleUse) {
        Predicate<HttpServletRequest> annotated = new AnnotatedHandlers(mappings);
        Predicate<HttpServletRequest> alsoMarked =
                singleUse.stream().reduce(annotated, (others, own) -> own.or(others));
        FilterRegistrationBean<SpeculationFilter> registration =
                new FilterRegistrationBean<>(new SpeculationFilter(policy, alsoMarked));
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
