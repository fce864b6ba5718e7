// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.stacks;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.LogManager;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** All stacks answer the same requests in the same way, over real sockets, whatever a client sends. */
class ContractTest {
    private static final ContractTable TABLE = new ContractTable();
    private static final List<RunningStack> RUNNING = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        LogManager.getLogManager().reset(); // what servers say about clients that abort is not for the build's output
        for (Stack stack : Stack.values()) {
            RUNNING.add(RunningStack.start(stack, TABLE));
        }
    }

    @AfterAll
    static void stop() throws Exception {
        for (RunningStack stack : RUNNING) {
            stack.server().stop();
        }
        System.out.println(TABLE);
        Files.writeString(Path.of("target", "contract.md"), TABLE.toString());
    }

    @TestFactory
    Stream<DynamicNode> contract() throws IOException {
        List<Case> cases = Cases.all();
        return RUNNING.stream()
                .map(stack -> dynamicContainer(
                        stack.stack().toString(), cases.stream().map(one -> test(one, stack))));
    }

    private static DynamicNode test(Case one, RunningStack stack) {
        return dynamicTest(one.group() + ": " + one.name(), () -> {
            TABLE.begin(one.group(), stack.stack());
            one.check().on(stack);
            TABLE.passed(one.group(), stack.stack());
        });
    }
}
