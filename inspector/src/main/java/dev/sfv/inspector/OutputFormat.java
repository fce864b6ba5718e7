// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;

/** The form in which a finding is printed. */
enum OutputFormat {
    TEXT {
        @Override
        void print(Finding finding, Shell shell) {
            shell.out().print(finding.report().toText(shell.style()));
            shell.err().print(finding.complaint());
        }
    },
    /** One object on one line, of printable ASCII. */
    JSON {
        @Override
        void print(Finding finding, Shell shell) {
            shell.out().println(json(finding.data()));
        }
    },
    /** A page of printable ASCII. Only logs have one, which the options guarantee. */
    HTML {
        @Override
        void print(Finding finding, Shell shell) {
            shell.out().print(((LogSummary) finding).html());
        }
    };

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /** Prints a finding. */
    abstract void print(Finding finding, Shell shell);

    /** {@return an object on one line, of printable ASCII} */
    static String json(Object data) {
        try {
            // Jackson does not escape DEL, because it is ASCII. It can occur only in a string.
            return MAPPER.writeValueAsString(data).replace("\u007F", "\\u007f");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
