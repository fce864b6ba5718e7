// SPDX-License-Identifier: Apache-2.0
package dev.sfv.docs;

import java.nio.file.Path;
import java.util.List;

class SpeculationDocumentationTest extends ExamplesTest {
    @Override
    protected List<Path> pages() {
        return List.of(Snippets.page("recipes.md"), Snippets.page("visits.md"));
    }
}
