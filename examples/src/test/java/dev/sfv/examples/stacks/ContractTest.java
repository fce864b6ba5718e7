// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.stacks;

import static org.junit.jupiter.api.Assertions.assertTrue;
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
import org.junit.jupiter.api.TestInstance;

/** All stacks answer the same requests in the same way, over real sockets, whatever a client sends. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractTest {
    private final ContractTable table = new ContractTable();
    private final List<RunningStack> running = new ArrayList<>();

    @BeforeAll
    void start() throws Exception {
        LogManager.getLogManager().reset(); // what servers say about clients that abort is not for the build's output
        for (Stack stack : Stack.values()) {
            running.add(RunningStack.start(stack, table));
        }
    }

    @AfterAll
    void stop() throws Exception {
        for (RunningStack stack : running) {
            stack.server().stop();
        }
        System.out.println(table);
        Files.writeString(Path.of("target", "contract.md"), table.toString());
    }

    @TestFactory
    Stream<DynamicNode> contract() throws IOException {
        List<Case> cases = Cases.all();
        Stream<DynamicNode> stacks = running.stream()
                .map(stack -> dynamicContainer(
                        stack.stack().toString(), cases.stream().map(one -> test(one, stack))));
        return Stream.concat(stacks, Stream.of(dynamicTest("the table of the documentation", this::isDocumented)));
    }

    private void isDocumented() throws IOException {
        String page = Files.readString(StacksPageTest.PAGE);
        assertTrue(page.contains(table.toString()), () -> "docs/stacks.md has another table than\n" + table);
    }

    private DynamicNode test(Case one, RunningStack stack) {
        return dynamicTest(one.group() + ": " + one.name(), () -> {
            table.begin(one.group(), stack.stack());
            one.check().on(stack);
            table.passed(one.group(), stack.stack());
        });
    }
}
