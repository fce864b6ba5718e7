// SPDX-License-Identifier: Apache-2.0
package dev.sfv.contract;

import static dev.sfv.contract.Answers.NOTHING;
import static dev.sfv.contract.Answers.VARY;
import static dev.sfv.contract.Answers.assertHeaders;
import static dev.sfv.contract.Answers.assertPage;

import dev.sfv.contract.Client.Answer;
import java.io.IOException;

/** Requests a page and a marked page, as a user does. It must be answered at once. */
final class OrdinaryClient implements HostileClient {
    private static final int PAUSE_MILLIS = 5;

    private final int port;
    private final Tally tally;

    OrdinaryClient(int port, Tally tally) {
        this.port = port;
        this.tally = tally;
    }

    @Override
    public void act() throws InterruptedException {
        ask("/page/1", "");
        ask("/refusing/1", VARY);
        Thread.sleep(PAUSE_MILLIS);
    }

    private void ask(String path, String vary) {
        tally.connected();
        tally.sent(1);
        long begin = System.nanoTime();
        try {
            Answer answer = Client.send(port, RunningStack.request("GET", path));
            tally.answeredOrdinary(System.nanoTime() - begin);
            assertPage(NOTHING, answer);
            assertHeaders("", vary, answer);
        } catch (IOException | AssertionError e) {
            tally.failed("the ordinary client, at " + path + ": " + e);
        }
    }
}
