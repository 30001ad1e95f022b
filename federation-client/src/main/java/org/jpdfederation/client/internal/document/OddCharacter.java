package org.jpdfederation.client.internal.document;

import org.jpdfederation.client.lint.LintCode;
import org.jspecify.annotations.Nullable;

/** Characters that look like those of a configuration file and are others. */
final class OddCharacter {

    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D";
    private static final String QUOTES = "\u2018\u2019\u201A\u201B\u201C\u201D\u201E\u201F\u00AB\u00BB";
    private static final String WITHOUT_WIDTH = "\u200B\u2060\uFEFF";

    private OddCharacter() {}

    /** The fault that the character is outside quotes, or null. */
    static @Nullable LintCode faultOf(int c) {
        if (c < 0x80) {
            return c == '\t' ? LintCode.TAB : null;
        }
        if (Character.getType(c) == Character.SPACE_SEPARATOR || WITHOUT_WIDTH.indexOf(c) >= 0) {
            return LintCode.ODD_SPACE;
        }
        if (DASHES.indexOf(c) >= 0) {
            return LintCode.ODD_DASH;
        }
        return QUOTES.indexOf(c) >= 0 ? LintCode.ODD_QUOTE : null;
    }

    static String message(LintCode fault, int c) {
        return switch (fault) {
            case TAB -> "there is a tab (U+0009) here, outside quotes";
            case ODD_SPACE -> "the space here is U+%04X, no plain space".formatted(c);
            case ODD_DASH -> "the dash here is U+%04X, no plain hyphen".formatted(c);
            default -> "the quotation mark here is U+%04X, no plain one".formatted(c);
        };
    }
}
