package org.jpdfederation.client.internal.document;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jpdfederation.client.lint.LintCode;
import tools.jackson.core.TokenStreamLocation;

/**
 * Looks at the character with which a YAML value begins: quotes make it text, and anchors, aliases and tags are
 * refused, which the parser resolves or drops without a word.
 */
final class YamlMarks {

    /** For JSON, where only quoted texts exist. */
    static final YamlMarks NONE = new YamlMarks(new int[0], new Faults(""));

    private final int[] codePoints;
    private final Faults faults;
    private final Set<Place> refused = new LinkedHashSet<>();

    private YamlMarks(int[] codePoints, Faults faults) {
        this.codePoints = codePoints;
        this.faults = faults;
    }

    static YamlMarks of(String text, Faults faults) {
        return new YamlMarks(text.codePoints().toArray(), faults);
    }

    /** Whether the value that begins here stands without quotes. */
    boolean check(TokenStreamLocation location) {
        long offset = location.getCharOffset();
        int first = offset >= 0 && offset < codePoints.length ? codePoints[(int) offset] : ' ';
        switch (first) {
            case '&' ->
                refuse(
                        LintCode.ANCHOR,
                        location,
                        "anchors (&) are not supported; write the value out where it is used");
            case '*' ->
                refuse(
                        LintCode.ALIAS,
                        location,
                        "aliases (*) are not supported; write the value out, or quote the text");
            case '!' -> refuse(LintCode.TAG, location, "tags (!) are not supported; remove it, or quote the text");
            default -> {}
        }
        return first != '"' && first != '\'' && first != '|' && first != '>';
    }

    private void refuse(LintCode code, TokenStreamLocation location, String message) {
        Place place = Place.of(location);
        if (refused.add(place)) {
            faults.add(code, place, message);
        }
    }
}
