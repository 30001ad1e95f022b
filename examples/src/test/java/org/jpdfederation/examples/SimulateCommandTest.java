package org.jpdfederation.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateCommandTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("story.yml");
    }

    private Tool simulate(String story, Object... options) throws IOException {
        Files.writeString(file, story);
        Object[] args = new Object[options.length + 2];
        args[0] = "simulate";
        args[1] = file;
        System.arraycopy(options, 0, args, 2, options.length);
        return Tool.run(args);
    }

    @Test
    void aStoryThatEndsSplit_isNoError() throws IOException {
        Tool run = simulate("""
                sites: {A: {}, B: {}}
                relations: [{from: A, to: B, types: [users]}]
                events:
                  - {t: 0s, at: A, put: {user: u, value: v}}
                  - {t: 1s, cut: [A, B]}
                until: 10s
                """);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .isEqualTo("{\"rules\":\"faithful\",\"quiescent\":false,\"endedAt\":\"10s\","
                        + "\"sites\":{\"A\":{\"user/u\":{\"value\":\"v\",\"ts\":\"0s\",\"src\":\"A\"}},\"B\":{}},"
                        + "\"split\":[\"user/u\"],\"relations\":{\"A->B\":{\"state\":\"ACTIVE\",\"waiting\":1}},"
                        + "\"decisions\":[],\"oracle\":null}\n");
    }

    @Test
    void aRefusedStory_saysWhereAndPrintsNothing() throws IOException {
        Tool run = simulate("sites: {A: {}}\nevents:\n  - {t: 0s, crash: B}\n  - {t: 1, crash: A}\n");

        assertThat(run.exitCode()).isEqualTo(FleetTool.WRONG_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith(file + ":3:20: 'events[0].crash' is refused: there is no site 'B'")
                .contains("\n" + file + ":4:9: 'events[1].t' is refused: '1' is no duration");
    }

    @Test
    void aMissingFile_isNamed() {
        Tool run = Tool.run("simulate", file);

        assertThat(run.exitCode()).isEqualTo(FleetTool.WRONG_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(file + ": there is no such file");
    }

    @Test
    void changesThatGoRoundWithinOneInstant_areRefused() throws IOException {
        Tool run = simulate("""
                window: 0s
                knobs: {K1: EVERY_UPDATE}
                buffer: {size: 1}
                sites: {A: {}, B: {}, C: {}}
                relations:
                  - {from: A, to: B, forward-propagation: true}
                  - {from: B, to: C, forward-propagation: true}
                  - {from: C, to: A, forward-propagation: true}
                events:
                  - {t: 0s, at: A, put: {user: u, value: v}}
                """);

        assertThat(run.exitCode()).isEqualTo(FleetTool.WRONG_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(file + ": changes go round without end");
    }

    @Test
    void theTimeline_tellsFaultsTriesStatesAndTheSplit() throws IOException {
        Tool run = simulate("""
                retries: 1
                sites: {A: {}, B: {}}
                relations:
                  - {from: A, to: B}
                events:
                  - {t: 0s, cut: [A, B]}
                  - {t: 0s, at: A, put: {user: u, value: v}}
                  - {t: 50s, at: B, skew: -1m}
                until: 59s
                """, "--timeline");

        assertThat(run.exitCode()).isZero();
        assertThat(run.lines())
                .containsExactly(
                        "0s  the link A->B is cut",
                        "0s  A sets user/u to 'v'",
                        "30s  A sends to B: user/u",
                        "33s  A has no answer from B to try 1",
                        "33s  A sends to B, try 2: user/u",
                        "36s  A has no answer from B to try 2",
                        "36s  A sees B as FAILING, no longer ACTIVE",
                        "50s  the clock of B is set to the true time - 1m",
                        "",
                        "not quiet at 59s",
                        "split: user/u",
                        "A holds 'v', of 0s by A",
                        "B holds nothing",
                        "A->B selects it, but B lacks it");
    }
}
