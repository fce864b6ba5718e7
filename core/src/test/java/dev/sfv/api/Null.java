// SPDX-License-Identifier: Apache-2.0
package dev.sfv.api;

import dev.sfv.header.RequestPurpose;
import dev.sfv.header.SecPurpose;
import dev.sfv.model.BareItem;
import dev.sfv.model.Parameters;
import dev.sfv.model.SfItem;
import dev.sfv.syntax.SfVersion;
import java.util.List;

/** What any caller can pass whom no checker looks after. */
@SuppressWarnings("NullAway") // on purpose, and only here
final class Null {
    static final String STRING = null;
    static final List<String> LINES = null;
    static final byte[] OCTETS = null;
    static final SfVersion VERSION = null;
    static final SfItem ITEM = null;
    static final BareItem BARE_ITEM = null;
    static final Parameters PARAMETERS = null;
    static final SecPurpose SEC_PURPOSE = null;
    static final RequestPurpose.Source SOURCE = null;

    private Null() {}
}
