// SPDX-License-Identifier: Apache-2.0
/** Self-contained pages of HTML, into which no text can bring markup, scripts or characters that are not seen. */
package dev.sfv.inspector.html;
