// SPDX-License-Identifier: Apache-2.0

/** The auto-configuration for Spring Boot, and its properties: {@link dev.sfv.spring.boot.SpeculationProperties}. */
package dev.sfv.spring.boot;
