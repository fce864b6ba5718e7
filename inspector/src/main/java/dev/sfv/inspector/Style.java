// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import java.util.Map;
import picocli.CommandLine;

/** How text is set off on a terminal, or not at all. */
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

    /** What a piece of text is. */
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
     * @param environment in which {@code NO_COLOR}, if it is not empty, and {@code TERM=dumb} refuse colours
     */
    static Style automatic(boolean terminal, Map<String, String> environment) {
        boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "dumb").equals("dumb");
        return terminal && !refused ? ANSI : PLAIN;
    }

    /** The colours of the help. */
    CommandLine.Help.ColorScheme ofHelp() {
        return CommandLine.Help.defaultColorScheme(this == ANSI ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF);
    }

    /** Sets a text off. */
    abstract String apply(Emphasis emphasis, String text);
}
