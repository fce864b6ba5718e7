// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.example.mvc;

import dev.sfv.servlet.SpeculationFilter;
import dev.sfv.speculation.SpeculationPolicy;
import dev.sfv.spring.web.AnnotatedHandlers;
import dev.sfv.spring.web.FieldArgumentResolver;
import dev.sfv.spring.web.VaryInterceptor;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import java.util.EnumSet;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.WebApplicationInitializer;
import org.springframework.web.filter.DelegatingFilterProxy;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration
@EnableWebMvc
public class SpeculationConfiguration implements WebMvcConfigurer {
    private final SpeculationPolicy policy = SpeculationPolicy.refusing("/logout", "/cart/**");

    @Bean
    SpeculationFilter speculationFilter(ObjectProvider<HandlerMapping> mappings) {
        return new SpeculationFilter(policy, new AnnotatedHandlers(mappings));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new VaryInterceptor(policy));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new FieldArgumentResolver());
    }

    /** Registers the filter before those of other initializers, such as Spring Security's. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    public static class Initializer implements WebApplicationInitializer {
        @Override
        public void onStartup(ServletContext context) {
            FilterRegistration.Dynamic filter =
                    context.addFilter("speculation", new DelegatingFilterProxy("speculationFilter"));
            filter.setAsyncSupported(true);
            filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
        }
    }
}
