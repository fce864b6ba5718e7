// SPDX-License-Identifier: Apache-2.0
package dev.sfv.docs;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** How the examples of the documentation are checked. They use {@link Binder} and {@link MapConfigurationPropertySource}. */
public class Given {}
