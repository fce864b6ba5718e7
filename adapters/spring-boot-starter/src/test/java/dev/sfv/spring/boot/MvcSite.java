// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.boot;

import dev.sfv.contract.Server;
import dev.sfv.contract.Site;
import dev.sfv.fields.CacheStatus;
import dev.sfv.fields.Priority;
import dev.sfv.purpose.RequestPurpose;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.purpose.SpeculativeLoad;
import dev.sfv.servlet.ServletFields;
import dev.sfv.speculation.SpeculationPolicy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@EnableAutoConfiguration
class MvcSite {
    static Server start(SpeculationPolicy policy, SpeculationPolicy mounted) {
        return new BootServer(
                Application.startMvc(MvcSite.class, Map.of(), policy),
                Application.startMvc(MvcSite.class, Map.of("server.servlet.context-path", Site.MOUNT), mounted));
    }

    @GetMapping(path = Site.ONCE, produces = MediaType.TEXT_PLAIN_VALUE)
    String once() {
        return Site.REACHED;
    }

    @RequestMapping({"/page/late", "/refusing/late"})
    Callable<ResponseEntity<String>> latePage(
            SecPurpose secPurpose,
            RequestPurpose purpose,
            SpeculativeLoad load,
            Priority priority,
            HttpServletRequest request,
            HttpServletResponse response) {
        return () -> page(secPurpose, purpose, load, priority, request, response);
    }

    @RequestMapping("/**")
    ResponseEntity<String> page(
            SecPurpose secPurpose,
            RequestPurpose purpose,
            SpeculativeLoad load,
            Priority priority,
            HttpServletRequest request,
            HttpServletResponse response) {
        String path = request.getRequestURI();
        ServletFields.set(response, CacheStatus.FIELD, Site.cacheStatus(path));
        RequestPurpose seen = new RequestPurpose(purpose.secPurpose(), purpose.source(), load);
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .headers(headers -> Site.setOwnHeaders(path, headers::set, headers::add))
                .body(Site.body(path, seen, secPurpose, priority));
    }
}
