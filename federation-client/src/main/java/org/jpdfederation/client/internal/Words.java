package org.jpdfederation.client.internal;

import java.util.Locale;

/** Words of a platform that it does not always write in the same way. */
public final class Words {

    private Words() {}

    /** {@code IN_PROGRESS} for {@code In progress} and the like: upper case, with {@code _} for blanks. */
    public static String normal(String word) {
        return word.strip().replace(' ', '_').toUpperCase(Locale.ROOT);
    }
}
