package org.jpdfederation.testkit.internal.simulation;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as scenario files write them: a whole number and one of ms, s, m, h, d, y (365 days). */
public final class Times {

    private static final Pattern TIME = Pattern.compile("(-?[0-9]{1,30})(ms|s|m|h|d|y)");

    /** Stamps are counted in milliseconds; this is far from their end, however times are added up. */
    private static final Duration LONGEST = Duration.ofDays(365_000_000);

    private static final Map<String, Long> MILLIS = new LinkedHashMap<>();

    static {
        MILLIS.put("y", Duration.ofDays(365).toMillis());
        MILLIS.put("d", Duration.ofDays(1).toMillis());
        MILLIS.put("h", Duration.ofHours(1).toMillis());
        MILLIS.put("m", Duration.ofMinutes(1).toMillis());
        MILLIS.put("s", 1_000L);
        MILLIS.put("ms", 1L);
    }

    private Times() {}

    /**
     * Reads a duration.
     *
     * @throws IllegalArgumentException if it is none, or negative
     */
    static Duration parse(String text) {
        Duration time = parseSigned(text);
        if (time.isNegative()) {
            throw new IllegalArgumentException("it is negative; only a skew may be");
        }
        return time;
    }

    /**
     * Reads a duration that may be negative.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Duration parseSigned(String text) {
        Matcher matcher = TIME.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text
                    + "' is no duration; write a whole number and, without a space, one of ms, s, m, h, d, y: 90s");
        }
        BigInteger millis = new BigInteger(matcher.group(1))
                .multiply(BigInteger.valueOf(MILLIS.getOrDefault(matcher.group(2), 1L)));
        if (millis.abs().compareTo(BigInteger.valueOf(LONGEST.toMillis())) > 0) {
            throw new IllegalArgumentException("'" + text + "' is out of range; at most 1000000y");
        }
        return Duration.ofMillis(millis.longValueExact());
    }

    /** The duration in the largest unit that keeps it whole. */
    public static String text(Duration time) {
        return text(time.toMillis());
    }

    /** The time since the begin of the story. */
    static String text(Instant at) {
        return text(at.toEpochMilli());
    }

    static String text(long millis) {
        for (Map.Entry<String, Long> unit : MILLIS.entrySet()) {
            if (millis != 0 && millis % unit.getValue() == 0) {
                return millis / unit.getValue() + unit.getKey();
            }
        }
        return "0s";
    }
}
