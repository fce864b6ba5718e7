// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.boot;

import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A Spring Boot application for {@code benchmarks/load}, with the adapter or without it. */
@RestController
@EnableAutoConfiguration
class LoadServer {
    /**
     * Starts the application, and prints its port.
     *
     * @param arguments {@code with} or {@code without}
     */
    public static void main(String... arguments) {
        String enabled = Boolean.toString(arguments[0].equals("with"));
        Application application = Application.startMvc(
                LoadServer.class, Map.of("sfv.speculation.enabled", enabled, "sfv.speculation.refuse", "/refused/**"));
        System.out.println(application.port());
    }

    @GetMapping(path = "/**", produces = MediaType.TEXT_PLAIN_VALUE)
    String hello() {
        return "hello";
    }
}
