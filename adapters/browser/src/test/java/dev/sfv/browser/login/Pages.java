// SPDX-License-Identifier: Apache-2.0
package dev.sfv.browser.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.security.Principal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pages of the site. */
@RestController
final class Pages {
    private final Site site;
    private final AuthenticationManager oneTimeTokens;

    Pages(Site site, @Qualifier("oneTimeTokens") AuthenticationManager oneTimeTokens) {
        this.site = site;
        this.oneTimeTokens = oneTimeTokens;
    }

    /** Handles a magic link that logs in by GET, as in many applications. */
    @GetMapping(Site.CONTROLLER)
    ResponseEntity<Void> logIn(
            @RequestParam("token") String token, HttpServletRequest request, HttpServletResponse response) {
        try {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(oneTimeTokens.authenticate(new OneTimeTokenAuthenticationToken(token)));
            new HttpSessionSecurityContextRepository().saveContext(context, request, response);
            return redirect(Site.ACCOUNT);
        } catch (AuthenticationException e) {
            return redirect(Site.FAILED);
        }
    }

    private static ResponseEntity<Void> redirect(String path) {
        return ResponseEntity.status(302).location(URI.create(path)).build();
    }

    @GetMapping(path = Site.MESSAGE, produces = MediaType.TEXT_HTML_VALUE)
    String message() {
        return Page.of("Message", site.head(site.link()), Page.link(site.link()));
    }

    @GetMapping(path = Site.LOGIN, produces = MediaType.TEXT_HTML_VALUE)
    String login(CsrfToken csrf) {
        return Page.reporting("Log in", site.head(site.link()), """
                <form method=post>
                <input name=username value=%s><input name=password type=password value=%s>
                <input name=%s value='%s' type=hidden>
                <button>Log in</button>
                </form>
                """.formatted(
                        Site.USER, Site.PASSWORD, csrf.getParameterName(), csrf.getToken()));
    }

    @GetMapping(
            path = {Site.ACCOUNT, Site.ORDERS, Site.REPORT},
            produces = MediaType.TEXT_HTML_VALUE)
    String ofTheUser(HttpServletRequest request, Principal user) {
        return Page.reporting(request.getRequestURI() + " of " + user.getName(), "", "");
    }

    @GetMapping(path = Site.FAILED, produces = MediaType.TEXT_HTML_VALUE)
    String failed() {
        return Page.reporting("This link has expired", "", "");
    }

    @GetMapping(Site.SHOWN)
    ResponseEntity<Void> shown(@RequestParam("page") String page) {
        site.events().add("shown " + page);
        return ResponseEntity.noContent().build();
    }
}
