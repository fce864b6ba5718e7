// SPDX-License-Identifier: Apache-2.0

/** A user's module, which needs no other to use the library. */
module dev.sfv.consumers {
    requires dev.sfv;
}
