// SPDX-License-Identifier: Apache-2.0

/**
 * For both Spring MVC and Spring WebFlux: the annotation {@link dev.sfv.spring.RefuseSpeculation}, and structured fields as parameters of
 * handlers.
 */
package dev.sfv.spring;
