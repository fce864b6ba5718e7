// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import java.util.Map;
import picocli.CommandLine;

/** The style of text, with or without colors. */
enum Style {
    PLAIN {
        @Override
        String apply(Emphasis emphasis, String text) {
            return text;
        }
    },
    ANSI {
        @Override
        String apply(Emphasis emphasis, String text) {
            return "\u001B[" + emphasis.code + "m" + text + "\u001B[0m";
        }
    };

    /** The role of a piece of text. */
    enum Emphasis {
        TITLE("1"),
        HEADING("1;36"),
        REMARK("1;33"),
        FAULT("1;31");

        private final String code;

        Emphasis(String code) {
            this.code = code;
        }
    }

    /**
     * Chooses the style of a stream.
     *
     * @param terminal whether it goes to a terminal
     * @param environment the environment variables; {@code NO_COLOR}, if it is not empty, and {@code TERM=dumb} forbid colors
     */
    static Style automatic(boolean terminal, Map<String, String> environment) {
        boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "dumb").equals("dumb");
        return terminal && !refused ? ANSI : PLAIN;
    }

    /** {@return the colors of the help} */
    CommandLine.Help.ColorScheme ofHelp() {
        return CommandLine.Help.defaultColorScheme(this == ANSI ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF);
    }

    /** Applies this style to a text. */
    abstract String apply(Emphasis emphasis, String text);
}
