// SPDX-License-Identifier: Apache-2.0

/** The adapter for the JDK's own server. */
package dev.sfv.speculation.jdk;
