// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.boot;

import dev.sfv.purpose.RequestPurpose.Source;
import dev.sfv.speculation.PathPatterns;
import dev.sfv.speculation.SpeculationListener;
import dev.sfv.speculation.SpeculationPolicy;
import dev.sfv.speculation.VisitCounter;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Bean;

/** Makes the policy and the counter of visits from the properties. */
@AutoConfiguration
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty(prefix = SpeculationProperties.PREFIX, name = "enabled", matchIfMissing = true)
@EnableConfigurationProperties(SpeculationProperties.class)
class SpeculationAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    SpeculationPolicy speculationPolicy(
            SpeculationProperties properties,
            ObjectProvider<SpeculationListener> listeners,
            ObjectProvider<VisitCounter> visits) {
        SpeculationPolicy.Builder builder = SpeculationPolicy.builder().refuse(patterns("refuse", properties.refuse()));
        check("status", properties.status(), builder::status);
        if (!properties.sources().isEmpty()) {
            check("sources", properties.sources(), all -> builder.sources(all.toArray(Source[]::new)));
        }
        check("headers", properties.headers(), all -> {
            all.forEach(builder::header);
            return builder;
        });
        listeners.orderedStream().forEach(builder::listener);
        visits.ifAvailable(builder::count);
        return builder.build();
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBooleanProperty(prefix = SpeculationProperties.PREFIX, name = "visits.enabled")
    VisitCounter visitCounter(SpeculationProperties properties) {
        SpeculationProperties.Visits visits = properties.visits();
        Predicate<String> pages = patterns("visits.pages", visits.pages());
        return check("visits.path", visits.path(), path -> new VisitCounter(pages, path));
    }

    private static PathPatterns patterns(String property, List<String> patterns) {
        return check(property, patterns, all -> PathPatterns.of(all.toArray(String[]::new)));
    }

    /** Calls a function with the value of a property. If the value is wrong, the exception names the property. */
    private static <T, R> R check(String property, T value, Function<T, R> use) {
        try {
            return use.apply(value);
        } catch (IllegalArgumentException e) {
            throw new InvalidConfigurationPropertyValueException(
                    SpeculationProperties.PREFIX + "." + property, value, e.getMessage());
        }
    }
}
