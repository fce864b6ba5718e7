// SPDX-License-Identifier: Apache-2.0
package dev.sfv.contract;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.netty.util.ResourceLeakDetector;
import io.netty.util.ResourceLeakDetectorFactory;
import io.netty.util.ResourceLeakTracker;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Netty's leak detector, which follows every buffer, and counts in place of logging. For stacks on Netty only. */
public final class NettyLeaks implements Leaks {
    private static final NettyLeaks INSTALLED = new NettyLeaks();

    private final Queue<Detector<?>> detectors = new ConcurrentLinkedQueue<>();
    private final Queue<String> leaks = new ConcurrentLinkedQueue<>();

    private NettyLeaks() {
        ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.PARANOID);
        ResourceLeakDetectorFactory.setResourceLeakDetectorFactory(new ResourceLeakDetectorFactory() {
            @Override
            @Deprecated // and abstract
            public <T> ResourceLeakDetector<T> newResourceLeakDetector(Class<T> type, int interval, long maxActive) {
                Detector<T> detector = new Detector<>(type, interval, leaks);
                detectors.add(detector);
                return detector;
            }
        });
    }

    /** Installs the detector, once and for all. Call this before any other class of Netty is used. */
    public static NettyLeaks installed() {
        return INSTALLED;
    }

    @Override
    public String found() {
        assertFalse(detectors.isEmpty(), "Netty has made its detectors before this one was installed");
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

        /** A detector looks for what has been collected when it begins to follow the next object. */
        @SuppressWarnings("unchecked") // it knows no more of the object than its identity
        void poll() {
            T object = (T) new Object();
            ResourceLeakTracker<T> tracker = track(object);
            if (tracker != null) {
                tracker.close(object);
            }
        }

        /** Even if nothing is logged. */
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
