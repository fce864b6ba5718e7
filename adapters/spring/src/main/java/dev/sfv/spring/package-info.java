// SPDX-License-Identifier: Apache-2.0

/** The annotation of handlers, and the reading of structured fields as parameters, for both Spring MVC and Spring WebFlux. */
package dev.sfv.spring;
