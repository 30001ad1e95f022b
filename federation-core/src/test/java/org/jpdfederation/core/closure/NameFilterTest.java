package org.jpdfederation.core.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("AF1.5")
class NameFilterTest {

    private static NameFilter filter(List<String> include, List<String> exclude) {
        return NameFilter.compile(new NamePatterns(include, exclude));
    }

    @Test
    void withoutPatternsEveryNamePasses() {
        NameFilter all = filter(List.of(), List.of());

        assertThat(List.of("a", " ", "0123", "\uD83D\uDE00")).allMatch(all::passes);
    }

    @Test
    void aPatternMustMatchTheWholeName() {
        NameFilter filter = filter(List.of("team-a"), List.of());

        assertThat(filter.passes("team-a")).isTrue();
        assertThat(filter.passes("team-ab")).isFalse();
        assertThat(filter.passes("my-team-a")).isFalse();
        assertThat(filter.passes("Team-a")).isFalse();
    }

    @Test
    void eitherSideOfAnAlternativeMustMatchTheWholeName() {
        NameFilter filter = filter(List.of("a|ab"), List.of());

        assertThat(filter.passes("ab")).isTrue();
        assertThat(filter.passes("abc")).isFalse();
    }

    @Test
    void excludeWinsOverInclude() {
        // the vendor's sample: include .*a.*, exclude .*aa.*
        NameFilter filter = filter(List.of(".*a.*"), List.of(".*aa.*"));

        assertThat(filter.passes("banana")).isTrue();
        assertThat(filter.passes("aardvark")).isFalse();
        assertThat(filter.passes("echo")).isFalse();
    }

    @Test
    void excludeAloneLetsTheRestPass() {
        NameFilter filter = filter(List.of(), List.of("tmp-.*"));

        assertThat(filter.passes("tmp-1")).isFalse();
        assertThat(filter.passes("x-tmp-1")).isTrue();
    }

    @Test
    void oneOfSeveralIncludePatternsIsEnough() {
        NameFilter filter = filter(List.of("a.*", "b.*"), List.of());

        assertThat(filter.passes("b1")).isTrue();
        assertThat(filter.passes("c1")).isFalse();
    }

    @Test
    @Tag("C8")
    void aGlobIsReadAsARegularExpression() {
        NameFilter filter = filter(List.of("team_a_*"), List.of());

        assertThat(filter.passes("team_a___")).isTrue();
        assertThat(filter.passes("team_a_web")).isFalse();
    }

    @Test
    void quotationAndClassesAreUnderstood() {
        assertThat(filter(List.of("\\Qa.b\\E.*"), List.of()).passes("a.b-c")).isTrue();
        assertThat(filter(List.of("\\Qa.b\\E.*"), List.of()).passes("axb-c")).isFalse();
        assertThat(filter(List.of("[\\p{L}]+"), List.of()).passes("\u00e4\u00f6\u00fc"))
                .isTrue();
        assertThat(filter(List.of("."), List.of()).passes("\uD83D\uDE00")).isTrue();
    }

    static Stream<Arguments> unusable() {
        String lookAround = "look-around cannot be evaluated here; say it with an include and an exclude pattern";
        String noRegex = "it is no regular expression: ";
        return Stream.of(
                Arguments.of("(?=a)b", lookAround),
                Arguments.of("(?!a)b", lookAround),
                Arguments.of("(?<=a)b", lookAround),
                Arguments.of("x(?<!a)b", lookAround),
                Arguments.of("(a)\\1", "the back-reference \\1 cannot be evaluated here; write the alternatives out"),
                Arguments.of(
                        "(?<n>a)\\k<n>", "the back-reference \\k cannot be evaluated here; write the alternatives out"),
                Arguments.of("(a", noRegex + "missing closing ): (a"),
                Arguments.of("(?P<n>a", noRegex + "missing closing ): (?P<n>a"),
                Arguments.of("a)", noRegex + "a closing parenthesis has no opening one"),
                Arguments.of("[a", noRegex + "missing closing ]: [a"),
                Arguments.of("*a", noRegex + "missing argument to repetition operator: *"),
                Arguments.of("a**", noRegex + "invalid nested repetition operator: **"),
                Arguments.of("a{1001}", noRegex + "invalid repeat count: {1001}"),
                Arguments.of("\\", noRegex + "trailing backslash at end of expression"),
                Arguments.of("[z-a]", noRegex + "invalid character class range: z-a"));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void aPatternThatCannotBeUsedIsNamedWithTheReason(String pattern, String why) {
        assertThatThrownBy(() -> filter(List.of(), List.of(pattern)))
                .isInstanceOfSatisfying(
                        InputException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.PATTERN_UNUSABLE))
                .hasMessage("pattern '" + pattern + "': " + why);
    }

    @Test
    void theLongestPatternIsAllowed_oneCharacterMoreIsNot() {
        String longest = "a".repeat(NameFilter.LONGEST_PATTERN);

        assertThat(filter(List.of(longest), List.of()).passes(longest)).isTrue();
        assertThatThrownBy(() -> filter(List.of(), List.of(longest + "b")))
                .isInstanceOfSatisfying(InputException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.PATTERN_UNUSABLE);
                    assertThat(e)
                            .hasMessage("pattern '" + "a".repeat(40) + "...': it has 1001 characters, at most 1000 are"
                                    + " allowed; split it into several patterns");
                });
    }

    @Test
    void nestedRepetitionsThatWouldExhaustTheHeapAreRefusedBeforeTheyAreCompiled() {
        assertThatThrownBy(() -> filter(List.of("((a{1000}){1000}){1000}"), List.of()))
                .isInstanceOfSatisfying(InputException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.PATTERN_UNUSABLE);
                    assertThat(e)
                            .hasMessage("pattern '((a{1000}){1000}){1000}': its counted repetitions multiply to more"
                                    + " than 20000 steps; use * or +, or smaller counts");
                });
    }

    @Test
    void deepNestingIsCompiled() {
        String deep = "(".repeat(499) + "a" + ")".repeat(499);

        assertThat(filter(List.of(deep), List.of()).passes("a")).isTrue();
    }

    @Test
    void matchingTakesLinearTimeWhereBacktrackingWouldNotEnd() {
        NameFilter filter = filter(List.of("(a*)*b"), List.of());

        assertThat(filter.passes("a".repeat(10_000))).isFalse();
    }

    @Test
    void aSecondUnusablePatternIsFoundToo() {
        assertThatThrownBy(() -> filter(List.of("a.*"), List.of("b", "(")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("pattern '('");
    }
}
