// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.boot;

import dev.sfv.fields.Priority;
import dev.sfv.purpose.RequestPurpose;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.purpose.SpeculativeLoad;
import dev.sfv.spring.RefuseSpeculation;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** An application whose controllers work with Spring MVC and with WebFlux. Each handler adds its name to {@link #CALLED}. */
@EnableAutoConfiguration
@Import({Shop.Cart.class, Shop.Token.class, Shop.Account.class, Shop.Fields.class})
final class Shop {
    static final List<String> CALLED = new CopyOnWriteArrayList<>();

    private Shop() {}

    private static String called(String handler) {
        CALLED.add(handler);
        return handler;
    }

    /** One handler is annotated, and a more specific one is not. */
    @RestController
    static class Cart {
        @RefuseSpeculation
        @GetMapping("/cart/{id}")
        String add(@PathVariable("id") String id) {
            return called("add " + id);
        }

        @GetMapping("/cart/view")
        String view() {
            return called("view");
        }

        @RefuseSpeculation
        @PostMapping("/cart/view")
        String empty() {
            return called("empty");
        }

        @RefuseSpeculation
        @GetMapping("/cart/own/vary")
        ResponseEntity<String> vary() {
            return ResponseEntity.ok().header("Vary", "Cookie").body(called("vary"));
        }

        @RefuseSpeculation
        @GetMapping("/cart/failing/page")
        String failing() {
            throw new IllegalStateException(called("failing"));
        }
    }

    /** The type is annotated. */
    @RestController
    @RefuseSpeculation
    static class Token {
        @GetMapping("/token")
        String token() {
            return called("token");
        }
    }

    /** An annotation that has the annotation. */
    @RefuseSpeculation
    @Retention(RetentionPolicy.RUNTIME)
    @interface SingleUse {}

    /** The annotation of a method is inherited. */
    interface Accounts {
        @RefuseSpeculation
        String close();
    }

    @RestController
    static class Account implements Accounts {
        @Override
        @GetMapping("/account/close")
        public String close() {
            return called("close");
        }

        @SingleUse
        @GetMapping("/account/confirm")
        String confirm() {
            return called("confirm");
        }
    }

    @RestController
    static class Fields {
        @GetMapping("/fields/all")
        String fields(SecPurpose secPurpose, RequestPurpose purpose, SpeculativeLoad load, Priority priority) {
            return String.join(
                    " / ",
                    secPurpose.serialize(),
                    purpose.source().name(),
                    load.name(),
                    priority.urgency() + " " + priority.incremental());
        }
    }
}
