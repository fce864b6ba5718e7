// SPDX-License-Identifier: Apache-2.0

/** The adapter for Jakarta REST. */
package dev.sfv.rest;
