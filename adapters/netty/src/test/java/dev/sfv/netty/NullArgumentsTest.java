// SPDX-License-Identifier: Apache-2.0
package dev.sfv.netty;

import dev.sfv.contract.NullArguments;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class NullArgumentsTest {
    @Test
    void theModuleRejectsNull() throws IOException {
        NullArguments.assertRejected(SpeculationHandler.class, new DefaultHttpHeaders(), new DefaultHttp2Headers());
    }
}
