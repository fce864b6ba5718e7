// SPDX-License-Identifier: Apache-2.0
package dev.sfv.rest;

import dev.sfv.contract.Site;
import dev.sfv.fields.CacheStatus;
import dev.sfv.fields.Priority;
import dev.sfv.purpose.SecPurpose;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.concurrent.CompletableFuture;

/** The application of the contract test. */
@Path("{path: .*}")
public final class SiteResource {
    @GET
    public void get(
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @HeaderParam("priority") @DefaultValue("") Priority priority,
            @Suspended AsyncResponse answer) {
        String path = "/" + uri.getPath();
        Response page = page(path, headers, priority);
        if (Site.isLate(path)) {
            var unused = CompletableFuture.runAsync(() -> answer.resume(page));
        } else {
            answer.resume(page);
        }
    }

    @POST
    public Response post(
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @HeaderParam("priority") @DefaultValue("") Priority priority) {
        return page("/" + uri.getPath(), headers, priority);
    }

    private static Response page(String path, HttpHeaders headers, Priority priority) {
        SecPurpose secPurpose = RestFields.get(headers, SecPurpose.FIELD);
        String body = Site.body(path, RestFields.purpose(headers), secPurpose, priority);
        ResponseBuilder page = Response.ok(body, "text/plain"); // even if the client does not accept it
        Site.setOwnHeaders(path, page::header, page::header);
        return RestFields.set(page, CacheStatus.FIELD, Site.cacheStatus(path)).build();
    }
}
