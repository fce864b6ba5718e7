// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.boot;

import dev.sfv.contract.Server;
import dev.sfv.contract.Site;
import dev.sfv.fields.CacheStatus;
import dev.sfv.fields.Priority;
import dev.sfv.purpose.RequestPurpose;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.purpose.SpeculativeLoad;
import dev.sfv.speculation.SpeculationPolicy;
import dev.sfv.spring.reactive.WebFluxFields;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@EnableAutoConfiguration
class WebFluxSite {
    private static final Duration A_WHILE = Duration.ofMillis(20);

    static Server start(SpeculationPolicy policy, SpeculationPolicy mounted) {
        return new BootServer(
                Application.startWebFlux(WebFluxSite.class, Map.of(), policy),
                Application.startWebFlux(WebFluxSite.class, Map.of("spring.webflux.base-path", Site.MOUNT), mounted));
    }

    @GetMapping(path = Site.ONCE, produces = MediaType.TEXT_PLAIN_VALUE)
    String once() {
        return Site.REACHED;
    }

    @RequestMapping("/**")
    Mono<ResponseEntity<String>> page(
            SecPurpose secPurpose,
            RequestPurpose purpose,
            SpeculativeLoad load,
            Priority priority,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        String path = request.getPath().value();
        WebFluxFields.set(response.getHeaders(), CacheStatus.FIELD, Site.cacheStatus(path));
        RequestPurpose seen = new RequestPurpose(purpose.secPurpose(), purpose.source(), load);
        Mono<ResponseEntity<String>> page = Mono.just(ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .headers(headers -> Site.setOwnHeaders(path, headers::set, headers::add))
                .body(Site.body(path, seen, secPurpose, priority)));
        return Site.isLate(path) ? page.delayElement(A_WHILE) : page;
    }
}
