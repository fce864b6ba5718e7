// SPDX-License-Identifier: Apache-2.0
package dev.sfv.contract;

import java.nio.file.Path;

/** The documents that tests compare with their results. Tests run in the directory of their module, two levels below the root. */
final class Documents {
    private static final Path FOLDER = Path.of("..", "..", "docs");

    private Documents() {}

    static Path singleUseLinks() {
        return FOLDER.resolve("single-use-links.md");
    }

    static Path stacks() {
        return FOLDER.resolve("stacks.md");
    }
}
