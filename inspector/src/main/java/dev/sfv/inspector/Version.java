// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version of the jar that runs. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"inspect " + Objects.requireNonNullElse(version, "(not from a jar)")};
    }
}
