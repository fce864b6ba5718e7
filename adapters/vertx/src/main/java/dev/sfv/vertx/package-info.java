// SPDX-License-Identifier: Apache-2.0

/** The adapter for Vert.x Web. */
package dev.sfv.vertx;
