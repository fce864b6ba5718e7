// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Makes elements, and escapes texts that contain markup. */
class ElementTest {
    @Test
    void hasAttributesAndContent() {
        assertEquals(
                "<p class=\"a\">b <em>c</em></p>",
                Element.of("p")
                        .with("class", "a")
                        .add("b ")
                        .add(Element.of("em", "c"))
                        .toString());
        assertEquals("<td></td>", Element.of("td").toString());
        assertEquals(
                "<meta charset=\"utf-8\" />",
                Element.of("meta").with("charset", "utf-8").toString());
    }

    private static void assertWritten(String expected, String text) {
        assertEquals(
                "<p title=\"" + expected + "\">" + expected + "</p>",
                Element.of("p", text).with("title", text).toString());
    }

    @Test
    void escapesMarkup() {
        assertWritten("&#60;/p&#62;&#60;script&#62;alert(1)&#60;/script&#62;", "</p><script>alert(1)</script>");
        assertWritten("&#38;amp;", "&amp;");
        assertWritten("&#34; onclick=&#39;x&#39;", "\" onclick='x'");
    }

    @Test
    void isAscii() {
        assertWritten("&#252;&#26085;&#128512;", "\u00fc\u65e5\ud83d\ude00");
    }

    @Test
    void showsInvisibleCharacters() {
        // control characters
        assertWritten("\\u0000\\u001b[2J\\u007f\\u0085\\u0009", "\0\033[2J\177\u0085\t");
        // other directions of text
        assertWritten("\\u202ea\\u2066b\\u200fc\\u061cd", "\u202ea\u2066b\u200fc\u061cd");
        // zero width
        assertWritten("\\u200ba\\ufeffb\\u00adc", "\u200ba\ufeffb\u00adc");
        // an unassigned character, a character for private use, half a surrogate pair
        assertWritten("\\uffffa\\ufdd0b\\ue000c\\ud800d\\udc00", "\uffffa\ufdd0b\ue000c\ud800d\udc00");
        // separators other than line feeds
        assertWritten("\\u2028a\\u2029", "\u2028a\u2029");
    }

    @Test
    void keepsLines() {
        assertWritten("a\n ^", "a\n ^");
    }
}
