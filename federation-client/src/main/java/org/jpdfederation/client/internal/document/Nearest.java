package org.jpdfederation.client.internal.document;

import java.util.Collection;
import java.util.Locale;

/** Finds the word that was probably meant. */
public final class Nearest {

    private Nearest() {}

    /** {@code ; did you mean 'x'}, or nothing when no word is near. */
    public static String hint(String word, Collection<String> known) {
        String best = "";
        int least = Math.max(2, word.length() / 3) + 1;
        for (String candidate : known) {
            boolean begun = word.length() >= 3 && candidate.startsWith(word + "-");
            int distance = begun ? 1 : distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best.isEmpty() ? "" : "; did you mean '" + best + "'";
    }

    /** How many characters must be put in, taken out or replaced to make one word the other. */
    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
