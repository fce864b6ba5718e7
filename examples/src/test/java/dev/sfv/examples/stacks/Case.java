// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.stacks;

/** What every stack has to do. */
record Case(String group, String name, Check check) {
    interface Check {
        void on(RunningStack stack) throws Exception;
    }
}
