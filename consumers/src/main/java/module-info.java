// SPDX-License-Identifier: Apache-2.0

/** A user's module, which needs no other to use the library and the fields, and the JDK's server to use its adapter. */
module dev.sfv.consumers {
    requires dev.sfv;
    requires dev.sfv.fields;
    requires dev.sfv.speculation;
    requires jdk.httpserver;
}
