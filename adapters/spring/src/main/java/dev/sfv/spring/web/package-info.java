// SPDX-License-Identifier: Apache-2.0

/** The adapter for Spring MVC. It adds to {@link dev.sfv.servlet}, whose filter refuses speculative loads. */
package dev.sfv.spring.web;
