// SPDX-License-Identifier: Apache-2.0

/** The adapter for Netty. */
package dev.sfv.netty;
