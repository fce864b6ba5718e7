// SPDX-License-Identifier: Apache-2.0
package dev.sfv.cost;

import org.openjdk.jol.info.GraphLayout;

/** Measures what an object keeps in memory: itself and all that can be reached from it, as this virtual machine lays it out. */
final class DeepSize {
    static {
        System.setProperty("jol.magicFieldOffset", "true"); // without, it refuses records
        System.setProperty("jol.skipDynamicAttach", "true"); // which takes seconds, and fails
        System.setProperty("jol.skipHotspotSAAttach", "true"); // likewise
    }

    private DeepSize() {}

    static long of(Object root) {
        return GraphLayout.parseInstance(root).totalSize();
    }
}
