// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.stacks;

import dev.sfv.purpose.RequestPurpose;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.purpose.SpeculativeLoad;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

final class SpringMvcServer implements Server {
    private final Tomcat tomcat = new Tomcat();

    SpringMvcServer(SpeculationPolicy policy) throws IOException, LifecycleException {
        AnnotationConfigWebApplicationContext spring = new AnnotationConfigWebApplicationContext();
        spring.addBeanFactoryPostProcessor(beans -> beans.registerSingleton("policy", policy));
        spring.register(Configuration.class, Controller.class);
        TomcatServer.configure(tomcat, servlets -> TomcatServer.addServlet(servlets, new DispatcherServlet(spring)));
        tomcat.start();
    }

    @EnableWebMvc
    static class Configuration implements WebMvcConfigurer {
        private final SpeculationPolicy policy;

        Configuration(SpeculationPolicy policy) {
            this.policy = policy;
        }

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(new SpringInterceptor(policy));
        }

        @Override
        public void addViewControllers(ViewControllerRegistry registry) {
            registry.addStatusController(SpeculationPolicy.CONFIRMATION_PATH, HttpStatus.NO_CONTENT);
        }

        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(new SecPurposeArgumentResolver());
        }
    }

    @RestController
    static class Controller {
        @RequestMapping({"/page/late", "/refusing/late"})
        Callable<ResponseEntity<String>> latePage(
                SecPurpose secPurpose, RequestPurpose purpose, SpeculativeLoad load, HttpServletRequest request) {
            return () -> page(secPurpose, purpose, load, request);
        }

        @RequestMapping("/{first:(?!visited).*}/**") // but for the confirmation
        ResponseEntity<String> page(
                SecPurpose secPurpose, RequestPurpose purpose, SpeculativeLoad load, HttpServletRequest request) {
            String path = request.getRequestURI();
            return ResponseEntity.ok()
                    .contentType(MediaType.TEXT_PLAIN)
                    .headers(response -> Site.setOwnHeaders(path, response::set, response::add))
                    .body(Site.body(new RequestPurpose(purpose.secPurpose(), purpose.source(), load), secPurpose));
        }
    }

    @Override
    public int port() {
        return tomcat.getConnector().getLocalPort();
    }

    @Override
    public void stop() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }
}
