// SPDX-License-Identifier: Apache-2.0
package dev.sfv.contract;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.netty.util.ResourceLeakDetector;
import io.netty.util.ResourceLeakDetectorFactory;
import io.netty.util.ResourceLeakTracker;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Netty's leak detector. It tracks every buffer, and counts leaks instead of logging them. Only for stacks that use Netty. */
public final class NettyLeaks implements Leaks {
    private static final NettyLeaks INSTALLED = new NettyLeaks();

    private final Queue<Detector<?>> detectors = new ConcurrentLinkedQueue<>();
    private final Queue<String> leaks = new ConcurrentLinkedQueue<>();

    private NettyLeaks() {
        ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.PARANOID);
        ResourceLeakDetectorFactory.setResourceLeakDetectorFactory(new ResourceLeakDetectorFactory() {
            @Override
            @Deprecated // the superclass deprecates this method, but it is abstract
            public <T> ResourceLeakDetector<T> newResourceLeakDetector(Class<T> type, int interval, long maxActive) {
                Detector<T> detector = new Detector<>(type, interval, leaks);
                detectors.add(detector);
                return detector;
            }
        });
    }

    /** Installs the detector permanently. Call this before any other class of Netty is used. */
    public static NettyLeaks installed() {
        return INSTALLED;
    }

    @Override
    public String found() {
        assertFalse(detectors.isEmpty(), "Netty made its own detectors before this one was installed");
        detectors.forEach(Detector::poll);
        leaks.forEach(System.out::println);
        return Integer.toString(leaks.size());
    }

    private static final class Detector<T> extends ResourceLeakDetector<T> {
        private final Queue<String> leaks;

        Detector(Class<T> type, int interval, Queue<String> leaks) {
            super(type, interval);
            this.leaks = leaks;
        }

        /** Tracks another object, because a detector looks for collected objects only when it begins to track the next one. */
        @SuppressWarnings("unchecked") // the detector uses only the identity of the object
        void poll() {
            T object = (T) new Object();
            ResourceLeakTracker<T> tracker = track(object);
            if (tracker != null) {
                tracker.close(object);
            }
        }

        /** Leaks are counted even if nothing is logged. */
        @Override
        protected boolean needReport() {
            return true;
        }

        @Override
        protected void reportTracedLeak(String type, String records) {
            leaks.add(type + records);
        }

        @Override
        protected void reportUntracedLeak(String type) {
            leaks.add(type);
        }
    }
}
