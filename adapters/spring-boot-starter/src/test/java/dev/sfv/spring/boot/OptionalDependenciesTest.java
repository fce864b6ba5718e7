// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.boot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/**
 * Tests that an application starts without the libraries that it does not need. Each application starts in its own virtual machine, because
 * a loaded class knows its whole class path.
 */
@Tag("slow")
class OptionalDependenciesTest {
    private static final String STARTED = "The application has started";

    /** An application without its own code. */
    @EnableAutoConfiguration
    static final class Smallest {
        private Smallest() {}

        public static void main(String... args) {
            SpringApplication application = new SpringApplication(Smallest.class);
            application.setWebApplicationType(WebApplicationType.valueOf(args[0]));
            application.setDefaultProperties(Map.of("server.port", "0", "server.address", "127.0.0.1"));
            application.run().close();
            System.out.println(STARTED);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SERVLET, none",
        "SERVLET, saml2|opensaml",
        "SERVLET, saml2|opensaml|oauth2|nimbus",
        "SERVLET, spring-security",
        "SERVLET, webflux|reactor|micrometer-core|actuator",
        "REACTIVE, none",
        "REACTIVE, saml2|opensaml|oauth2|nimbus",
        "REACTIVE, spring-security",
        "REACTIVE, webmvc|tomcat|servlet-api|micrometer-core|actuator"
    })
    void starts(WebApplicationType type, String without) throws IOException, InterruptedException {
        Pattern excluded = Pattern.compile(without);
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith(".jar")
                        || !excluded.matcher(Path.of(entry).getFileName().toString())
                                .find())
                .collect(Collectors.joining(File.pathSeparator));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(java, "-cp", classPath, Smallest.class.getName(), type.name())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, process.waitFor(), output);
        assertEquals(STARTED, output.lines().reduce("", (first, last) -> last), output);
    }
}
