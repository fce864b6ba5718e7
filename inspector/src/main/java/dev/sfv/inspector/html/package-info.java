// SPDX-License-Identifier: Apache-2.0
/** Self-contained pages of HTML. No text can add markup, scripts or invisible characters to them. */
package dev.sfv.inspector.html;
