// SPDX-License-Identifier: Apache-2.0

/** The adapter for Spring WebFlux. */
package dev.sfv.spring.reactive;
