package org.jpdfederation.core.closure;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternSizeTest {

    /** Instructions that every program has beside those of its pattern: fail, the outer group, match. */
    private static final int FRAME = 4;

    /** Pieces that are hostile together: what opens and closes, what hides it, and counts. Those of classes first. */
    private static final String[] PIECES = {
        "(",
        ")",
        "[",
        "[",
        "[^",
        "]",
        "]",
        "[:alpha:]",
        "[:",
        ":]",
        "-",
        "-",
        "\\w",
        "\\p{L}",
        "\\pN",
        "\\x{41}",
        "\\]",
        "{9}",
        "a",
        "\\x41",
        "b",
        "(",
        ")",
        "(?:",
        "{2}",
        "{3,}",
        "{2,7}",
        "{0,9}",
        "{9}",
        "{",
        "}",
        ",",
        "5",
        "*",
        "+",
        "?",
        "|",
        "\\",
        "\\Q",
        "\\E",
        "\\(",
        "\\)",
        "\\{",
        ".",
        "^",
        "$",
        "(?i)",
        "(?s-i)",
        "(?P<n>",
        "\\Q\\E",
        "\uD83D\uDE00"
    };

    private static final int CLASS_PIECES = 20;

    @Test
    void countsAreMultipliedWhereTheyAreNested() {
        // each group adds 3, each repetition 1 for a branch: ((1 + 1) * 10 + 3 + 1) * 10 = 240
        assertThat(PatternSize.of("(a{10}){10}")).isEqualTo(240);
        assertThat(PatternSize.of("a{2,10}")).isEqualTo(20);
        assertThat(PatternSize.of("abc")).isEqualTo(3);
        assertThat(PatternSize.of("")).isZero();
    }

    @Test
    void theEstimateSaturates() {
        assertThat(PatternSize.of("(".repeat(20) + "a" + "{1000})".repeat(20) + "{1000}"))
                .isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void nothingInAQuotationIsCounted() {
        assertThat(PatternSize.of("\\Q(a{1000}){1000}\\E")).isEqualTo(15);
        assertThat(PatternSize.of("\\Q(a{1000}){1000}")).isEqualTo(15);
    }

    @Test
    void aCodePointOrCategoryInBracesIsNoRepetition() {
        assertThat(PatternSize.of("\\x{99999}")).isEqualTo(1);
        assertThat(PatternSize.of("\\p{Greek}")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "([])]{1000}){1000}", // a bracket that comes first does not end the class
                "([^])]{1000}){1000}",
                "([[:word:])]{1000}){1000}", // nor does that of a named class
                "([\\])]{1000}){1000}", // nor an escaped one
                "[+-[:](a{1000}){1000}:]", // a range ends with the bracket: no named class
                "([\\p{L}-[:alpha:])]{1000}){1000}", // a category begins no range: a named class
                "([\\w-[:alpha:])]{1000}){1000}",
                "a{(b{1000}){1000}", // a brace that begins no count stands for itself
                "\\Q(\\E(b{1000}){1000}",
                "\\\\Q(b{1000}){1000}\\\\E", // an escaped backslash, then Q: no quotation
                "((?:a{1000}){1000})",
                "a{1000}(?i){1000}", // nothing comes between the two counts
                "a{1000}\\Q\\E{1000}",
                "a{1000}*(?i){1000}",
                "(?:a{1000})?\\Q\\E(?s-i){1000}"
            })
    void aMillionStepsAreSeenWhateverHidesThem(String pattern) {
        assertThat(PatternSize.of(pattern)).isGreaterThanOrEqualTo(1_000_000);
    }

    @Test
    void noPatternThatCompilesIsLargerThanItsEstimate() {
        long seed = 20261122;
        Random random = new Random(seed);
        int compiled = 0;
        for (int i = 0; i < 60_000; i++) {
            StringBuilder text = new StringBuilder();
            int range = random.nextBoolean() ? PIECES.length : CLASS_PIECES;
            for (int pieces = 1 + random.nextInt(12); pieces > 0; pieces--) {
                text.append(PIECES[random.nextInt(range)]);
            }
            String pattern = text.toString();
            long estimate = PatternSize.of(pattern);
            if (estimate > 100_000) {
                continue; // never compiled
            }
            try {
                int size = Pattern.compile(pattern).programSize();
                assertThat(estimate + FRAME)
                        .as("seed %d, case %d: %s", seed, i, pattern)
                        .isGreaterThanOrEqualTo(size);
                compiled++;
            } catch (PatternSyntaxException e) {
                // not every text is a pattern
            }
        }
        assertThat(compiled).isGreaterThan(3_000);
    }
}
