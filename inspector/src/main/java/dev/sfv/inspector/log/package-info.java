// SPDX-License-Identifier: Apache-2.0
/** Logs of all kinds, read as requests: one class for each {@link dev.sfv.inspector.log.LogFormat}. */
package dev.sfv.inspector.log;
