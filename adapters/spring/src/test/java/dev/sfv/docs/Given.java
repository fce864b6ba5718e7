// SPDX-License-Identifier: Apache-2.0
package dev.sfv.docs;

import dev.sfv.fields.Priority;
import dev.sfv.speculation.SpeculationPolicy;
import dev.sfv.spring.RefuseSpeculation;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The variables that the examples of the documentation use. The examples also use {@link Priority}, {@link GetMapping},
 * {@link PathVariable}, {@link RestController}, {@link HandlerMethod}, {@link InterceptorRegistry} and {@link WebMvcConfigurer}.
 */
public class Given {
    /** A controller. */
    protected static final class Cart {
        public Cart() {}

        @RefuseSpeculation
        public String add(String id) {
            return id;
        }
    }

    protected static final SpeculationPolicy policy = SpeculationPolicy.refusing("/logout");
    protected static final GenericApplicationContext context = new GenericApplicationContext();
    protected static final ServerHttpRequest request =
            MockServerHttpRequest.get("/").header("Sec-Purpose", "prefetch").build();
    protected static final ServerHttpResponse response = new MockServerHttpResponse();

    static {
        context.refresh();
    }
}
