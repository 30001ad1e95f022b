package org.jpdfederation.client.internal.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** Date-times as the platform writes them: ISO 8601 with a zone, the offset with or without a colon. */
final class Dates {

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX]")
            .toFormatter(java.util.Locale.ROOT);

    private Dates() {}

    /** The instant of a text. */
    static Instant parse(String text) {
        try {
            return OffsetDateTime.parse(text, ISO).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no date-time with a zone, such as 2026-05-31T08:15:00.000Z", e);
        }
    }

    /** The instant of a number: milliseconds since 1970, or seconds where those would be of the seventies. */
    static Instant ofEpoch(long number) {
        return Math.abs(number) < 100_000_000_000L ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
    }

    /** The day of a text: a date, or the date that a date-time with a zone has there. */
    static LocalDate parseDay(String text) {
        try {
            return text.indexOf('T') < 0
                    ? LocalDate.parse(text)
                    : OffsetDateTime.parse(text, ISO).toLocalDate();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is no date, such as 2027-03-31", e);
        }
    }
}
