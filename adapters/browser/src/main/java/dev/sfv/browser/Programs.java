// SPDX-License-Identifier: Apache-2.0
package dev.sfv.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Finds the programs that drive the tests that need a browser. */
final class Programs {
    private Programs() {}

    static File find(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toFile)
                .orElseThrow(() -> new AssertionError(
                        name + " is missing. On Debian: apt-get install chromium chromium-driver firefox-esr"));
    }
}
