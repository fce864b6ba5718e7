// SPDX-License-Identifier: Apache-2.0
package dev.sfv.contract;

/** A case of the contract, which every stack must pass. */
public record Case(String group, String name, Check check) {
    /** Sends requests to a stack, and checks the answers. */
    public interface Check {
        void on(RunningStack stack) throws Exception;
    }
}
