// SPDX-License-Identifier: Apache-2.0
/** What the adapters for Spring MVC and Spring WebFlux share about Spring Security. It is not exported. */
package dev.sfv.spring.security;
