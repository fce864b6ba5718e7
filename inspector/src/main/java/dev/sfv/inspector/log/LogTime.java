// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector.log;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS]Z", Locale.ROOT));

    private static final int LENGTH_IN_ACCESS_LOGS = "10/Oct/2026:13:55:36 -0700".length();
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private LogTime() {}

    /** Reads a time in ISO 8601, in the format of access logs, or in seconds, milliseconds, microseconds or nanoseconds since 1970. */
    static Optional<Instant> parse(String text) {
        String time = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        if (NUMBER.matcher(time).matches()) {
            return Optional.of(sinceEpoch(time));
        }
        return time.length() == LENGTH_IN_ACCESS_LOGS && time.charAt(2) == '/'
                ? parseAsInAccessLogs(time)
                : parseDate(time);
    }

    /** The number of digits shows the unit: a number with ten digits is in seconds. */
    private static Instant sinceEpoch(String number) {
        BigDecimal value = new BigDecimal(number);
        int digits = value.precision() - value.scale();
        int shift = digits > DIGITS_OF_SECONDS ? (digits - DIGITS_OF_SECONDS) / 3 * 3 : 0;
        BigDecimal seconds = value.movePointLeft(shift);
        return Instant.ofEpochSecond(
                seconds.longValue(),
                seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue());
    }

    /** Does not use a formatter, because that takes as much time as all other work on a line. */
    private static Optional<Instant> parseAsInAccessLogs(String time) {
        try {
            LocalDateTime local = LocalDateTime.of(
                    number(time, 7, 11),
                    MONTHS.indexOf(time.substring(3, 6)) + 1,
                    number(time, 0, 2),
                    number(time, 12, 14),
                    number(time, 15, 17),
                    number(time, 18, 20));
            return Optional.of(local.toInstant(ZoneOffset.of(time.substring(21))));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static int number(String text, int begin, int end) {
        return Integer.parseInt(text, begin, end, 10);
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
