// SPDX-License-Identifier: Apache-2.0
package dev.sfv.testing;

import dev.sfv.model.BareItem;
import dev.sfv.model.Parameters;
import dev.sfv.model.SfItem;
import dev.sfv.purpose.RequestPurpose;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.purpose.SpeculativeLoad;
import dev.sfv.syntax.SfVersion;
import java.util.Enumeration;
import java.util.List;

/** Null as each type. Callers whose code is not checked for null can pass it. */
@SuppressWarnings("NullAway") // on purpose, and only here
public final class Null {
    public static final Object OBJECT = null;
    public static final String STRING = null;
    public static final List<String> LINES = null;
    public static final byte[] OCTETS = null;
    public static final Enumeration<String> ENUMERATION = null;
    public static final SfVersion VERSION = null;
    public static final SfItem ITEM = null;
    public static final BareItem BARE_ITEM = null;
    public static final Parameters PARAMETERS = null;
    public static final SecPurpose SEC_PURPOSE = null;
    public static final RequestPurpose.Source SOURCE = null;
    public static final SpeculativeLoad SPECULATIVE_LOAD = null;

    private Null() {}
}
