// SPDX-License-Identifier: Apache-2.0

/** A user's module. It needs only the library and the fields, and the JDK's server to use the adapter for it. */
module dev.sfv.consumers {
    requires dev.sfv;
    requires dev.sfv.fields;
    requires dev.sfv.speculation;
    requires jdk.httpserver;
}
