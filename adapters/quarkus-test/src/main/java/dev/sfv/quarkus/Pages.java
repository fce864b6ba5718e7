// SPDX-License-Identifier: Apache-2.0
package dev.sfv.quarkus;

import dev.sfv.fields.Priority;
import dev.sfv.rest.RestFields;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;

/** A marked page, and two that answer with the priority of the request. */
@Path("/")
public class Pages {
    @GET
    @Path("logout")
    public String logout() {
        return "logged out";
    }

    @GET
    @Path("parameter")
    public String parameter(@HeaderParam("Priority") @DefaultValue("") Priority priority) {
        return priority.toString();
    }

    @GET
    @Path("headers")
    public String headers(@Context HttpHeaders headers) {
        return RestFields.get(headers, Priority.FIELD).toString();
    }
}
