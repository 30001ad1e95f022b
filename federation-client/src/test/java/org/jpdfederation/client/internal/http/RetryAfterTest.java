package org.jpdfederation.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("C15")
class RetryAfterTest {

    /** Sunday, 6 November 1994, 08:49:07 GMT: half a minute before the example of RFC 9110, 5.6.7. */
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("1994-11-06T08:49:07Z"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0",
                "7 | 7",
                "' 120 ' | 120",
                "999999999 | 999999999",
                "Sun, 06 Nov 1994 08:49:37 GMT | 30",
                "Sun Nov  6 08:49:37 1994 | 30",
                "Sun, 06 Nov 1994 08:00:00 GMT | 0"
            })
    void isSecondsOrADate_andAPastDateIsNow(String header, long seconds) {
        assertThat(RetryAfter.parse(header, CLOCK)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5", "soon", "9999999999", "Sun, 06 Nov 1994", "١"})
    void whatCannotBeRead_isNone(String header) {
        assertThat(RetryAfter.parse(header, CLOCK)).isEmpty();
    }
}
