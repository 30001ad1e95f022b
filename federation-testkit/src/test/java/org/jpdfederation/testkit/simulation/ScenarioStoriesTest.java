package org.jpdfederation.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jpdfederation.core.sync.Knobs.ConflictScope;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Stories as files, each with the result that its comment works out by hand. Lines and indents of a result are for the
 * reader; without them it is compared byte for byte.
 */
@Tag("IF4")
@Tag("IB10")
class ScenarioStoriesTest {

    /** Timelines that a scenario file can tell. */
    private static final List<String> TOLD = List.of(
            "T01", "T02", "T03", "T04", "T05", "T06", "T07", "T08", "T09", "T10", "T12", "T14", "T15", "T16", "T17",
            "T18", "T20", "T21", "T22", "T24", "T26", "T27", "T28");

    private static Path folder() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(ScenarioStoriesTest.class.getResource("scenarios"))
                .toURI());
    }

    static List<String> stories() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yml"))
                    .map(name -> name.substring(0, name.length() - ".yml".length()))
                    .sorted()
                    .toList();
        }
    }

    private static Scenario scenario(String story) throws URISyntaxException {
        return ScenarioFile.read(folder().resolve(story + ".yml"));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void endsAsWorkedOutByHand(String story) throws Exception {
        String expected;
        try (Stream<String> lines = Files.lines(folder().resolve(story + ".json"))) {
            expected = lines.map(String::strip).collect(Collectors.joining());
        }

        assertThat(ScenarioRun.run(scenario(story)).json()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void readsBackAsWritten(String story) throws Exception {
        Scenario scenario = scenario(story);

        assertThat(ScenarioFile.read(ScenarioFile.write(scenario), "written")).isEqualTo(scenario);
    }

    @Test
    void everyTimelineThatAFileCanTell_isTold() throws Exception {
        List<String> stories = stories();

        assertThat(TOLD).allSatisfy(timeline -> assertThat(stories).anyMatch(story -> story.startsWith(timeline)));
    }

    /**
     * The run of T27 to 20 000 s. From 90 s on u is removed and made again: at A and B at 90 + 60 k, two changes each but
     * for the first at A, at C at 120 + 60 k, two changes, with k from 0 to 331. With the two hops of 30 s and 60 s:
     * 2 + 332 x 4 - 1 + 332 x 2 = 1993 changes of state.
     */
    @ParameterizedTest
    @EnumSource
    @Tag("T27")
    void theChaseInARing_makes1993ChangesIn20000Seconds(ConflictScope scope) {
        String ring = """
                knobs: {K1: %s, K8: EVERY_EVENT}
                sites: {A: {}, B: {}, C: {}}
                relations:
                  - {from: C, to: A, forward-propagation: true}
                  - {from: B, to: C, forward-propagation: true}
                  - {from: A, to: B, forward-propagation: true}
                events:
                  - {t: 0s, at: A, put: {user: u, value: v}}
                  - {t: 75s, at: A, delete: {user: u}}
                until: 20000s
                """.formatted(scope);
        ScenarioResult result = ScenarioRun.run(ScenarioFile.read(ring, "ring"));

        assertThat(result.decisions())
                .hasSize(1993)
                .allMatch(decided -> decided.decision().verdict().takesEffect());
        assertThat(result.quiescent()).isFalse();
        assertThat(result.endedAt()).hasSeconds(20_000);
    }

    @Test
    void aStoryWhoseStampsAloneMoveOn_isLeftAfter30Days() {
        // K6 RESTAMPED: each hop makes the change new. B at 1 d; C at 2, 4, ... 30 d; A, and B in the same instant, at
        // 3, 5, ... 29 d: 1 + 15 + 2 x 14 = 44 decisions
        String ring = """
                knobs: {K6: RESTAMPED}
                buffer: {wait: 1d}
                sites: {A: {}, B: {}, C: {}}
                relations:
                  - {from: C, to: A, forward-propagation: true}
                  - {from: B, to: C, forward-propagation: true}
                  - {from: A, to: B, forward-propagation: true}
                events:
                  - {t: 0s, at: A, put: {user: u, value: v}}
                """;
        ScenarioResult result = ScenarioRun.run(ScenarioFile.read(ring, "ring"));

        assertThat(result.endless()).isTrue();
        assertThat(result.quiescent()).isFalse();
        assertThat(result.decisions()).hasSize(44);
        assertThat(result.endedAt()).hasDays(30);
    }
}
