package org.jpdfederation.core.internal;

import java.util.Comparator;

/** The order of texts by Unicode code point, which {@code entity.NameOrder} gives to users. */
public final class CodePointOrder {

    /** Compares two texts by code point; unlike {@link String#compareTo}, right above U+FFFF too. */
    public static final Comparator<String> INSTANCE = CodePointOrder::compare;

    private CodePointOrder() {}

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
