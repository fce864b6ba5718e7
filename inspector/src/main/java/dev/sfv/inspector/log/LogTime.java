// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.log;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The ways in which logs write a time. */
final class LogTime {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{9,19}(\\.[0-9]{1,9})?");
    private static final int DIGITS_OF_SECONDS = 10;

    private static final List<DateTimeFormatter> FORMATS = List.of(
            DateTimeFormatter.ISO_OFFSET_DATE_TIME,
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS]Z", Locale.ROOT),
            // That of access logs: 10/Oct/2026:13:55:36 -0700
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH));

    private LogTime() {}

    /** Reads a time in ISO 8601, in the format of access logs, or in seconds, milliseconds or nanoseconds since 1970. */
    static Optional<Instant> parse(String text) {
        String time = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        return NUMBER.matcher(time).matches() ? Optional.of(sinceEpoch(time)) : parseDate(time);
    }

    /** The unit is seen from the number of digits: one with ten is in seconds. */
    private static Instant sinceEpoch(String number) {
        BigDecimal value = new BigDecimal(number);
        int digits = value.precision() - value.scale();
        int shift = digits > DIGITS_OF_SECONDS ? (digits - DIGITS_OF_SECONDS) / 3 * 3 : 0;
        BigDecimal seconds = value.movePointLeft(shift);
        return Instant.ofEpochSecond(
                seconds.longValue(),
                seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue());
    }

    private static Optional<Instant> parseDate(String time) {
        for (DateTimeFormatter format : FORMATS) {
            try {
                return Optional.of(OffsetDateTime.parse(time, format).toInstant());
            } catch (DateTimeException e) {
                // The next format may fit.
            }
        }
        return Optional.empty();
    }
}
