// SPDX-License-Identifier: Apache-2.0
package dev.sfv.quarkus;

import dev.sfv.rest.SpeculationFilter;
import dev.sfv.speculation.SpeculationPolicy;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/** Registers the filter. */
@Provider
public class Speculation implements Feature {
    @Override
    public boolean configure(FeatureContext context) {
        context.register(new SpeculationFilter(SpeculationPolicy.refusing("/logout")), 1);
        return true;
    }
}
