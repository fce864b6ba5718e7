// SPDX-License-Identifier: Apache-2.0

/** The adapter for Jakarta Servlet. */
package dev.sfv.servlet;
