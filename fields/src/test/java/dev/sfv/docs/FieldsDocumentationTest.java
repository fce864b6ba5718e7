// SPDX-License-Identifier: Apache-2.0
package dev.sfv.docs;

import java.nio.file.Path;
import java.util.List;

class FieldsDocumentationTest extends ExamplesTest {
    @Override
    protected List<Path> pages() {
        return List.of(
                Snippets.readme(),
                Snippets.page("fields.md"),
                Snippets.page("guide.md"),
                Snippets.page("migration.md"));
    }
}
