// SPDX-License-Identifier: Apache-2.0

/**
 * The adapter for Spring MVC: extends the filter of {@link dev.sfv.servlet} to annotated handlers and to the endpoints of Spring Security.
 */
package dev.sfv.spring.web;
