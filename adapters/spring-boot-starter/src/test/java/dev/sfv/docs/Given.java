// SPDX-License-Identifier: Apache-2.0
package dev.sfv.docs;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The examples of the documentation use {@link Binder} and {@link MapConfigurationPropertySource}, but no variables. */
public class Given {}
