package org.jpdfederation.core.config;

/** Tells whether a pattern was likely written as a glob, as samples of the vendor are (AF C8). */
final class GlobLook {

    private GlobLook() {}

    /**
     * Looks for a {@code *} or {@code ?} with nothing to repeat, and for a {@code *} behind a plain character other than
     * a dot: {@code team_a_*}. Such a star repeats one character, which is hardly ever meant.
     */
    static boolean looksLikeGlob(String pattern) {
        boolean inClass = false;
        boolean plain = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (inClass) {
                i += c == '\\' ? 1 : 0;
                inClass = c != ']';
                plain = false;
            } else if (c == '\\') {
                i++;
                plain = false;
            } else if (c == '[') {
                inClass = true;
            } else if ((c == '*' && (plain || i == 0)) || (c == '?' && i == 0)) {
                return true;
            } else {
                plain = Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '/' || c == ' ';
            }
        }
        return false;
    }
}
