package org.jpdfederation.core.closure;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That a pattern is judged by its beginning must not change what it matches. */
@Tag("AF1.5")
class NamePatternTest {

    private static final List<String> PIECES = List.of(
            "a",
            "b",
            "ab",
            "-",
            ".",
            "*",
            "+",
            "?",
            "{2}",
            "{0,1}",
            "{",
            "[ab]",
            "[^a]",
            "(",
            ")",
            "|",
            "^",
            "$",
            "(?i)",
            "(?:",
            "\\.",
            "\\Qa\\E",
            "\\Q\\E",
            "\\d",
            "A",
            "\uD83D\uDE00");
    private static final List<String> LETTERS = List.of("a", "b", "A", "B", "-", ".", "2", "{", "\uD83D\uDE00");

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "team-a, team-a",
                "team-.*, team-",
                "team-[ab], team-",
                "team-a+, team-",
                "team-a*, team-",
                "team-a?, team-",
                "'team-a{0,1}', team-",
                "team-a(?i)*, team-",
                "team-a\\Q\\E*, team-",
                "team-(a|b), ''",
                "team-a|b, ''",
                "(?i)team-a, ''",
                ".*, ''",
                "a*, ''",
            })
    void aNameThatMatchesBeginsWithTheLiteralPart(String pattern, String prefix) {
        assertThat(NamePattern.compile(pattern).prefix()).isEqualTo(prefix);
    }

    @Test
    void matchesWhatTheLibraryMatches_aloneAndInSortedNames() {
        int matches = 0;
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed * 0x9E3779B97F4A7C15L);
            String pattern = text(PIECES, 1 + random.nextInt(6), random);
            Pattern whole;
            try {
                whole = Pattern.compile(pattern);
            } catch (PatternSyntaxException e) {
                continue;
            }
            NamePattern ours = NamePattern.compile(pattern);
            List<String> names = Stream.generate(() -> text(LETTERS, 1 + random.nextInt(4), random))
                    .limit(10)
                    .distinct()
                    .toList();
            for (String name : names) {
                assertThat(ours.matches(name))
                        .as("seed %d: %s on %s", seed, pattern, name)
                        .isEqualTo(whole.matches(name));
                matches += whole.matches(name) ? 1 : 0;
            }
            Entity[] groups = names.stream().map(Fixtures::group).toArray(Entity[]::new);
            assertThat(passing(NamePatterns.including(pattern), groups))
                    .as("seed %d: include %s", seed, pattern)
                    .containsExactlyInAnyOrderElementsOf(
                            names.stream().filter(whole::matches).toList());
            assertThat(passing(new NamePatterns(List.of(), List.of(pattern)), groups))
                    .as("seed %d: exclude %s", seed, pattern)
                    .containsExactlyInAnyOrderElementsOf(
                            names.stream().filter(name -> !whole.matches(name)).toList());
        }
        assertThat(matches).as("matches over all seeds").isGreaterThan(1_000);
    }

    private static List<String> passing(NamePatterns patterns, Entity[] groups) {
        EntityIndex index = EntityIndex.of(Fixtures.inventory(groups));
        IdSet passing = new IdSet(index.size());
        NameFilter.compile(patterns).addPassing(index.of(EntityType.GROUPS), passing);
        return index.entities(passing).map(entity -> entity.ref().name()).toList();
    }

    private static String text(List<String> pieces, int length, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }
}
