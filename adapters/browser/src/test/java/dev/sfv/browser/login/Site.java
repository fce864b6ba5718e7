// SPDX-License-Identifier: Apache-2.0
package dev.sfv.browser.login;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeTokenService;

/** A site with log-ins, and the authorization server of one of them. Both listen on free ports of the loopback interface. */
final class Site implements AutoCloseable {
    /** The path at which a controller of the application logs in with one-time tokens. The next path is that of Spring Security. */
    static final String CONTROLLER = "/login/magic";

    static final String FILTER = "/login/link";
    static final String START = "/oauth2/authorization/test";
    static final String CALLBACK = "/login/oauth2/code/test";
    static final String LOGIN = "/login";
    static final String LOGOUT = "/logout";
    static final String MESSAGE = "/message";
    static final String FAILED = "/failed";
    static final String SHOWN = "/shown";
    /** A page that needs a log-in, like the next two. It is shown after a log-in if the user has requested no other page. */
    static final String ACCOUNT = "/account";

    static final String ORDERS = "/orders";
    static final String REPORT = "/report";
    static final String USER = "ada";
    static final String PASSWORD = "lovelace";

    /** Cookies are shared by all ports of a host, so the cookie of each site has its own name. */
    private static final AtomicInteger SITES = new AtomicInteger();

    private final Events events = new Events();
    private final AuthorizationServer authorization;
    private final ConfigurableApplicationContext context;
    private volatile String link = "";
    private volatile UnaryOperator<String> preload = url -> "";

    private Site(Map<String, Object> properties) throws IOException {
        authorization = AuthorizationServer.start(this::head);
        Map<String, Object> all = new HashMap<>(properties);
        all.put("server.port", "0");
        all.put("server.address", "127.0.0.1");
        all.put("server.tomcat.basedir", "target/tomcat");
        all.put("server.servlet.session.cookie.name", "session" + SITES.incrementAndGet());
        all.put("spring.main.banner-mode", "off");
        all.put("logging.level.root", "off");
        SpringApplication application = new SpringApplication(SiteConfiguration.class);
        application.setDefaultProperties(all);
        application.setRegisterShutdownHook(false);
        application.addInitializers((ApplicationContextInitializer<GenericApplicationContext>) beans -> {
            beans.registerBean(Site.class, () -> this, definition -> definition.setDestroyMethodName(""));
            beans.registerBean(
                    AuthorizationServer.class, () -> authorization, definition -> definition.setDestroyMethodName(""));
        });
        context = application.run();
    }

    static Site start(Starter starter) throws IOException {
        return new Site(
                switch (starter) {
                    // An application needs only this line, for its own controller.
                    case WITH -> Map.of("sfv.speculation.refuse", CONTROLLER);
                    case WITHOUT -> Map.of("spring.autoconfigure.exclude", autoConfigurationsOfTheStarter());
                });
    }

    private static String autoConfigurationsOfTheStarter() {
        return StreamSupport.stream(
                        ImportCandidates.load(AutoConfiguration.class, null).spliterator(), false)
                .filter(name -> name.startsWith("dev.sfv."))
                .collect(Collectors.joining(","));
    }

    Events events() {
        return events;
    }

    /** Returns the address of the link on the page {@link #MESSAGE}. */
    String link() {
        return link;
    }

    void link(String path) {
        link = path;
    }

    /** Makes pages preload their link from now on. */
    void preload(Way way) {
        preload = way::element;
    }

    /** Makes pages preload nothing from now on. */
    void preloadNothing() {
        preload = url -> "";
    }

    /** Returns the content of a page's head element for the address of its link. */
    String head(String url) {
        return preload.apply(url);
    }

    String url(String path) {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port") + path;
    }

    /** Makes a link with a new token. */
    String magic(String path) {
        return path + "?token="
                + context.getBean(OneTimeTokenService.class)
                        .generate(new GenerateOneTimeTokenRequest(USER))
                        .getTokenValue();
    }

    /** Waits for the speculative load of a path. Returns the status of its answer, and {@code ", then "}. */
    String preloaded(String path, Way way) throws InterruptedException {
        return events.await("GET " + path + " " + way.load + " ") + ", then ";
    }

    /** Waits until a page is shown after the given number of events. Returns its path. */
    String shownAfter(int before) throws InterruptedException {
        return events.await("shown ", before);
    }

    @Override
    public void close() {
        context.close();
        authorization.close();
    }
}
