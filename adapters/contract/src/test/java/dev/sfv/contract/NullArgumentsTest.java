// SPDX-License-Identifier: Apache-2.0
package dev.sfv.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.Headers;
import dev.sfv.purpose.RequestPurpose;
import dev.sfv.speculation.SpeculationPolicy;
import dev.sfv.speculation.VisitCounter;
import dev.sfv.speculation.jdk.SpeculationFilter;
import dev.sfv.typed.FieldLines;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests {@code dev.sfv.speculation}, whose own tests do not have this module. */
class NullArgumentsTest {
    @Test
    void theModuleRejectsNull() throws IOException {
        NullArguments.assertRejected(
                SpeculationFilter.class,
                SpeculationPolicy.builder(),
                new VisitCounter("/"::equals),
                RequestPurpose.NONE,
                FieldLines.ofMap(Map.of()),
                List.of(),
                new Headers());
    }

    /** A class that checks some of its arguments. */
    public static final class Careless {
        /** Accepts null as its second argument. */
        public Careless(String text, Object any) {
            this(text.length() + " " + any);
        }

        private Careless(String text) {
            assertEquals(String.class, text.getClass());
        }

        /** Throws another exception. */
        public static int parsed(String number) {
            return number.equals("/") ? 0 : 1;
        }

        /** Throws another exception. */
        public void wrong(Integer number) {
            if (number == null) {
                throw new IllegalArgumentException("null");
            }
        }
    }

    @Test
    void theTestFindsMissingChecks() {
        String name = "dev.sfv.contract.NullArgumentsTest$Careless";
        assertEquals(
                List.of(
                        "public " + name + "(java.lang.String,java.lang.Object) accepts null as argument 1",
                        "public void " + name + ".wrong(java.lang.Integer) with null as argument 0:"
                                + " java.lang.IllegalArgumentException: null"),
                NullArguments.accepted(List.of(Careless.class), new Careless("", "")));
        assertEquals(
                List.of("public void " + name + ".wrong(java.lang.Integer) with valid arguments:"
                        + " java.lang.IllegalArgumentException: give a value of class " + name),
                NullArguments.accepted(List.of(Careless.class)).subList(1, 2));
    }
}
