// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.boot;

import java.util.Map;

/** The kinds of web applications. */
enum WebKind {
    MVC {
        @Override
        Application start(Class<?> configuration, Map<String, String> properties, Object... beans) {
            return Application.startMvc(configuration, properties, beans);
        }
    },
    WEB_FLUX {
        @Override
        Application start(Class<?> configuration, Map<String, String> properties, Object... beans) {
            return Application.startWebFlux(configuration, properties, beans);
        }
    };

    abstract Application start(Class<?> configuration, Map<String, String> properties, Object... beans);
}
