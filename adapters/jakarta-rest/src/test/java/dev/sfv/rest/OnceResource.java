// SPDX-License-Identifier: Apache-2.0
package dev.sfv.rest;

import dev.sfv.contract.Site;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** The resource whose path Jakarta REST matches exactly. */
@Path(Site.ONCE)
@Produces("text/plain")
public final class OnceResource {
    @GET
    public String get() {
        return Site.REACHED;
    }
}
