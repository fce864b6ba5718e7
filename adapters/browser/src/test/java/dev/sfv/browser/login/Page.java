// SPDX-License-Identifier: Apache-2.0
package dev.sfv.browser.login;

/** Makes pages. */
final class Page {
    private Page() {}

    /** Makes a page whose script reports to the server when the page is shown. A prerendered page waits until it is activated. */
    static String reporting(String title, String head, String body) {
        return of(title, head, body + """
                <script>
                const tell = () => fetch('/shown?page=' + location.pathname)
                if (document.prerendering) document.addEventListener('prerenderingchange', tell, { once: true })
                else tell()
                </script>
                """);
    }

    /** Makes a page without a script. */
    static String of(String title, String head, String body) {
        return """
                <!doctype html>
                <html lang=en>
                <head><meta charset=utf-8><title>%s</title><link rel=icon href='data:,'>%s</head>
                <body><h1>%s</h1>
                %s
                </body>
                </html>
                """.formatted(title, head, title, body);
    }

    static String link(String url) {
        return "<p><a id=link href='" + url + "'>Continue</a>";
    }
}
