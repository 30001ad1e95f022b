package org.jpdfederation.client.internal.document;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Set;
import org.jpdfederation.client.lint.LintCode;
import org.jspecify.annotations.Nullable;

/**
 * Finds in a text that is no YAML, line by line, what likely made it so: odd characters, {@code key:value}, a literal
 * {@code \n}. Quotes are taken to end with their line.
 */
final class PlainScan {

    private static final int NONE = -1;

    private final Collection<String> keys;
    private final Faults faults;

    private PlainScan(Collection<String> keys, Faults faults) {
        this.keys = keys;
        this.faults = faults;
    }

    /** Adds what is found to the faults; of each kind, the first of a line. */
    static void scan(String text, Collection<String> keys, Faults faults) {
        PlainScan scan = new PlainScan(keys, faults);
        int number = 0;
        for (Iterator<String> lines = text.lines().iterator(); lines.hasNext(); ) {
            scan.line(lines.next(), ++number);
        }
    }

    /** The word before a colon that no space follows, or null. */
    static @Nullable String wordBeforeColon(String text) {
        int colon = text.indexOf(':');
        return colon > 0
                        && colon + 1 < text.length()
                        && !Character.isWhitespace(text.charAt(colon + 1))
                        && text.chars().limit(colon).allMatch(c -> c == '-' || Character.isLetterOrDigit(c))
                ? text.substring(0, colon)
                : null;
    }

    static String missingSpace(String word) {
        return "there is no space behind '" + word + ":'";
    }

    private void line(String line, int number) {
        missingSpace(line, number);
        Set<LintCode> found = EnumSet.noneOf(LintCode.class);
        int[] chars = line.codePoints().toArray();
        int quote = NONE;
        for (int i = 0; i < chars.length; i++) {
            int c = chars[i];
            boolean begins = i == 0 || " \t[{,:-".indexOf(chars[i - 1]) >= 0;
            if (quote != NONE) {
                i += quote == '"' && c == '\\' ? 1 : 0;
                quote = c == quote ? NONE : quote;
            } else if ((c == '"' || c == '\'') && begins) {
                quote = c;
            } else if (c == '#' && begins) {
                return;
            } else {
                odd(c, new Place(number, i + 1), found);
                if (c == '\\' && i + 1 < chars.length && chars[i + 1] == 'n' && found.add(LintCode.LITERAL_NEWLINE)) {
                    faults.add(LintCode.LITERAL_NEWLINE, new Place(number, i + 1), literalNewline());
                }
            }
        }
    }

    private void missingSpace(String line, int number) {
        int start = 0;
        while (start < line.length() && " \t-".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        String word = wordBeforeColon(line.substring(start));
        if (word != null && keys.contains(word)) {
            faults.add(LintCode.MISSING_SPACE, new Place(number, start + 1), missingSpace(word));
        }
    }

    private void odd(int c, Place place, Set<LintCode> found) {
        LintCode fault = OddCharacter.faultOf(c);
        if (fault != null && found.add(fault)) {
            faults.add(fault, place, OddCharacter.message(fault, c));
        }
    }

    static String literalNewline() {
        return "there is a backslash and an n here, which break no line";
    }
}
