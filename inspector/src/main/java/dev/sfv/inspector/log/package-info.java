// SPDX-License-Identifier: Apache-2.0
/** Reads the requests in logs of all kinds, with a class for each {@link dev.sfv.inspector.log.LogFormat}. */
package dev.sfv.inspector.log;
