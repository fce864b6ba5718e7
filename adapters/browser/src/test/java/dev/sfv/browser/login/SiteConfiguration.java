// SPDX-License-Identifier: Apache-2.0
package dev.sfv.browser.login;

import dev.sfv.servlet.ServletFields;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.ott.InMemoryOneTimeTokenService;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationProvider;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.ott.OneTimeTokenAuthenticationConverter;
import org.springframework.security.web.authentication.ott.OneTimeTokenAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The application. It handles speculative loads like other requests, and records them for the test. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(Pages.class)
class SiteConfiguration {
    @Bean
    SecurityFilterChain chain(HttpSecurity http, @Qualifier("oneTimeTokens") AuthenticationManager oneTimeTokens)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                Site.CONTROLLER, Site.MESSAGE, Site.LOGIN, Site.FAILED, Site.SHOWN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(login -> login.loginPage(Site.LOGIN).defaultSuccessUrl(Site.ACCOUNT))
                .oauth2Login(login -> login.loginPage(Site.LOGIN)
                        .defaultSuccessUrl(Site.ACCOUNT)
                        .failureUrl(Site.FAILED))
                .logout(logout -> logout.logoutRequestMatcher(get(Site.LOGOUT)))
                .addFilterBefore(magicLink(oneTimeTokens), UsernamePasswordAuthenticationFilter.class)
                .build();
    }

    /** Makes Spring Security's own filter. By default it logs in by POST; here it logs in by GET. */
    private static Filter magicLink(AuthenticationManager oneTimeTokens) {
        OneTimeTokenAuthenticationFilter filter = new OneTimeTokenAuthenticationFilter();
        filter.setRequiresAuthenticationRequestMatcher(get(Site.FILTER));
        filter.setAuthenticationConverter(new OneTimeTokenAuthenticationConverter());
        filter.setAuthenticationManager(oneTimeTokens);
        filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        filter.setAuthenticationSuccessHandler(new SimpleUrlAuthenticationSuccessHandler(Site.ACCOUNT));
        filter.setAuthenticationFailureHandler(new SimpleUrlAuthenticationFailureHandler(Site.FAILED));
        return filter;
    }

    private static PathPatternRequestMatcher get(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, path);
    }

    @Bean
    OneTimeTokenService tokens() {
        return new InMemoryOneTimeTokenService();
    }

    @Bean
    UserDetailsService users() {
        return new InMemoryUserDetailsManager(User.withUsername(Site.USER)
                .password("{noop}" + Site.PASSWORD)
                .roles("USER")
                .build());
    }

    @Bean(defaultCandidate = false)
    AuthenticationManager oneTimeTokens(OneTimeTokenService tokens, UserDetailsService users) {
        return new ProviderManager(new OneTimeTokenAuthenticationProvider(tokens, users));
    }

    @Bean
    ClientRegistrationRepository clients(AuthorizationServer authorization) {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId("test")
                .clientId("site")
                .clientSecret("secret")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .authorizationUri(authorization.url() + "/authorize")
                .tokenUri(authorization.url() + "/token")
                .userInfoUri(authorization.url() + "/userinfo")
                .userNameAttributeName("sub")
                .build());
    }

    /** Records each request after its answer. It is the first filter, and so also records refused requests. */
    @Bean
    FilterRegistrationBean<Filter> recorder(Site site) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
            HttpServletRequest asked = (HttpServletRequest) request;
            String line = asked.getMethod() + " " + asked.getRequestURI() + " "
                    + ServletFields.purpose(asked).load() + " ";
            chain.doFilter(request, response);
            site.events().add(line + ((HttpServletResponse) response).getStatus());
        });
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
