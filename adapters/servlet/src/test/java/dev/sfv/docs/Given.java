// SPDX-License-Identifier: Apache-2.0
package dev.sfv.docs;

import dev.sfv.servlet.Fakes;
import dev.sfv.speculation.SpeculationPolicy;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.Map;

/** The variables that the examples of the documentation use. */
public class Given {
    /** The examples use these types, so they must be imported above. */
    static final Class<?>[] USED = {
        DispatcherType.class, EnumSet.class, FilterRegistration.Dynamic.class, SpeculationPolicy.class
    };

    protected static final HttpServletRequest request =
            Fakes.request("GET", "/", Map.of("Sec-Purpose", "prefetch;prerender"));
    protected static final HttpServletResponse response = Fakes.of(HttpServletResponse.class, Map.of());
    protected static final ServletContext context = Fakes.of(
            ServletContext.class,
            Map.of("addFilter", arguments -> Fakes.of(FilterRegistration.Dynamic.class, Map.of())));
}
