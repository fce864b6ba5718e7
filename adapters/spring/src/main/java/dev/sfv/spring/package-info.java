// SPDX-License-Identifier: Apache-2.0

/** What Spring MVC and Spring WebFlux share: the annotation of handlers, and which parameters are structured fields. */
package dev.sfv.spring;
