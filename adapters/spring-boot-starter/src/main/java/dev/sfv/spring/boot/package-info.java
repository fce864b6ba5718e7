// SPDX-License-Identifier: Apache-2.0

/** The auto-configuration for Spring Boot. {@link dev.sfv.spring.boot.SpeculationProperties} has its properties. */
package dev.sfv.spring.boot;
