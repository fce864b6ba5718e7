// SPDX-License-Identifier: Apache-2.0
package dev.sfv.contract;

/** What every stack has to do. */
public record Case(String group, String name, Check check) {
    /** What is done with a stack, and expected of it. */
    public interface Check {
        void on(RunningStack stack) throws Exception;
    }
}
