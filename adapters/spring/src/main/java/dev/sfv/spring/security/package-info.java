// SPDX-License-Identifier: Apache-2.0
/** Access to Spring Security, for the adapters for Spring MVC and Spring WebFlux. It is not exported. */
package dev.sfv.spring.security;
