package org.jpdfederation.core.entity;

import java.util.Comparator;

/** The one order of names in outputs: by Unicode code point. Immutable. */
public final class NameOrder {

    /** Compares two names by code point; unlike {@link String#compareTo}, right above U+FFFF too. */
    public static final Comparator<String> BY_CODE_POINT = NameOrder::compare;

    private NameOrder() {}

    private static int compare(String a, String b) {
        int common = Math.min(a.length(), b.length());
        for (int i = 0; i < common; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                return Integer.compare(rank(x), rank(y));
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    /** A surrogate stands for a code point above every other {@code char}. */
    private static int rank(char unit) {
        return Character.isSurrogate(unit) ? unit + 0x10000 : unit;
    }
}
