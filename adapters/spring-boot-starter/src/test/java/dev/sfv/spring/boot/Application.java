// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.boot;

import dev.sfv.contract.Client;
import dev.sfv.contract.Client.Answer;
import dev.sfv.contract.RunningStack;
import dev.sfv.contract.Site;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.ClassUtils;

/** A real Spring Boot application that listens on a free port of the loopback interface. */
final class Application implements AutoCloseable {
    /** Spring Security is on the class path of all tests, and secures an application unless it is excluded. */
    private static final String SECURITY = StreamSupport.stream(
                    ImportCandidates.load(AutoConfiguration.class, null).spliterator(), false)
            .filter(name -> name.contains(".security."))
            .collect(Collectors.joining(","));

    /** Selects Reactor Netty in Boot 3.5 and in Boot 4.0. Otherwise Boot would use Tomcat, which is also on the class path. */
    private static final String[] REACTOR_NETTY = {
        "org.springframework.boot.web.embedded.netty.NettyReactiveWebServerFactory",
        "org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory"
    };

    private final WebApplicationType type;
    private final ConfigurableApplicationContext context;

    private Application(WebApplicationType type, ConfigurableApplicationContext context) {
        this.type = type;
        this.context = context;
    }

    /** Starts an application with Spring MVC on Tomcat. */
    static Application startMvc(Class<?> configuration, Map<String, String> properties, Object... beans) {
        return start(WebApplicationType.SERVLET, configuration, properties, beans);
    }

    /** Starts an application with Spring WebFlux on Reactor Netty. */
    static Application startWebFlux(Class<?> configuration, Map<String, String> properties, Object... beans) {
        Object[] all = Arrays.copyOf(beans, beans.length + 1);
        all[beans.length] = newReactorNetty();
        return start(WebApplicationType.REACTIVE, configuration, properties, all);
    }

    private static Object newReactorNetty() {
        try {
            for (String name : REACTOR_NETTY) {
                if (ClassUtils.isPresent(name, null)) {
                    return Class.forName(name).getConstructor().newInstance();
                }
            }
            throw new AssertionError("no server");
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static Application start(
            WebApplicationType type, Class<?> configuration, Map<String, String> properties, Object... beans) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("server.port", "0");
        all.put("server.address", "127.0.0.1");
        all.put("server.max-http-request-header-size", Site.MAX_HEADER_SIZE + "B");
        all.put("spring.main.banner-mode", "off");
        all.put("spring.autoconfigure.exclude", SECURITY);
        all.putAll(properties);
        SpringApplication application = new SpringApplication(configuration);
        application.setWebApplicationType(type);
        application.setDefaultProperties(all);
        application.setRegisterShutdownHook(false);
        application.addInitializers((ApplicationContextInitializer<GenericApplicationContext>) context -> {
            for (Object bean : beans) {
                register(context, bean);
            }
        });
        return new Application(type, application.run());
    }

    @SuppressWarnings("unchecked")
    private static <T> void register(GenericApplicationContext context, T bean) {
        context.registerBean((Class<T>) bean.getClass(), () -> bean);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    Answer get(String path, String... headers) throws IOException {
        return send(RunningStack.request("GET", path, headers));
    }

    Answer send(String request) throws IOException {
        return Client.send(port(), request);
    }

    @Override
    public void close() {
        context.close();
    }

    @Override
    public String toString() {
        return type.name();
    }
}
