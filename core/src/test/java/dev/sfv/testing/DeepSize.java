// SPDX-License-Identifier: Apache-2.0
package dev.sfv.testing;

import org.openjdk.jol.info.GraphLayout;

/** Measures the memory of an object: itself and all objects that can be reached from it, as this virtual machine lays them out. */
public final class DeepSize {
    static {
        System.setProperty("jol.magicFieldOffset", "true"); // without this, it refuses records
        System.setProperty("jol.skipDynamicAttach", "true"); // attaching takes seconds, and fails
        System.setProperty("jol.skipHotspotSAAttach", "true"); // likewise
    }

    private DeepSize() {}

    public static long of(Object root) {
        return GraphLayout.parseInstance(root).totalSize();
    }
}
