package org.jpdfederation.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.User;
import org.jpdfederation.core.error.InputException;
import org.jpdfederation.core.sync.Knobs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioFileTest {

    private static final String TWO_SITES = "sites: {A: {}, B: {}}\nrelations: [{from: A, to: B}]\n";

    /** Each fault as {@code LINE:COLUMN: message}. */
    private static List<String> faults(String text) {
        InputException refused = catchThrowableOfType(InputException.class, () -> ScenarioFile.read(text, "story.yml"));
        assertThat(refused).as("refused").isNotNull();
        return refused.faults().stream()
                .map(fault -> fault.line() + ":" + fault.column() + ": " + fault.message())
                .toList();
    }

    private static void assertRefused(String text, String expected) {
        assertThat(faults(text)).singleElement().asString().startsWith(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "relations: []             | 1:1: 'sites' is missing",
                "sites: {}                 | 1:8: 'sites' is empty",
                "sites: {A: }              | 1:11: 'sites.A' has no value",
                "sites: {\" \": {}}        | 1:9: the name of a site must not be blank",
                "sites: {A: {}, A: {}}     | 1:16: duplicate key 'A', first at 1:9",
                "sites: {A: {skw: 1s}}     | 1:13: unknown key 'sites.A.skw'; did you mean 'skew'",
                "sites: {A: {skew: 1}}     | 1:19: 'sites.A.skew' is refused: '1' is no duration",
                "sites: {A: {}, B: {partial-entity-sync: no}} | 1:41: 'sites.B.partial-entity-sync' must be true or false",
                "[]                        | 1:1: this must be a mapping",
                "sites: {A: {}             | 1:14: this is no YAML",
            })
    void sites(String text, String expected) {
        assertRefused(text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "rules: convergent         | 3:8: 'rules' is convergent, and these rules are not built yet",
                "rules: faithfull          | 3:8: 'rules' must be faithful, but is 'faithfull'",
                "knbs: {}                  | 3:1: unknown key 'knbs'; did you mean 'knobs'",
                "knobs: {K11: X}           | 3:9: unknown key 'knobs.K11'",
                "knobs: {K1: EVERY}        | 3:13: 'knobs.K1' is refused: 'EVERY' is no value of K1",
                "window: 60                | 3:9: 'window' is refused: '60' is no duration",
                "window: 60 s              | 3:9: 'window' is refused: '60 s' is no duration",
                "window: 1w                | 3:9: 'window' is refused: '1w' is no duration",
                "window: 1.5s              | 3:9: 'window' is refused: '1.5s' is no duration",
                "window: -1s               | 3:9: 'window' is refused: it is negative; only a skew may be",
                "window: 1000001y          | 3:9: 'window' is refused: '1000001y' is out of range",
                "window: [1s]              | 3:9: 'window' must be text, but is a list",
                "buffer: {size: 0}         | 3:16: 'buffer.size' is refused: buffer-max-size must be at least 1",
                "buffer: {size: 3000000000} | 3:16: 'buffer.size' is out of range; at most 2147483647",
                "buffer: {size: 1.5}       | 3:16: 'buffer.size' must be a whole number",
                "buffer: {wait: 0s}        | 3:16: 'buffer.wait' is refused",
                "buffer: {weight: 1s}      | 3:10: unknown key 'buffer.weight'",
                "timeout: 0s               | 3:10: 'timeout' is refused",
                "retries: -1               | 3:10: 'retries' is refused",
                "stale-after: 0s           | 3:14: 'stale-after' is refused",
                "max-stored-events: 0      | 3:20: 'max-stored-events' is refused",
                "auto-full-sync: yes       | 3:17: 'auto-full-sync' must be true or false",
                "seed: x                   | 3:7: 'seed' must be a whole number",
                "until: never              | 3:8: 'until' is refused: 'never' is no duration",
                "start: &x []              | 3:8: anchors (&) are not supported",
                "events: {}                | 3:9: 'events' must be a list",
            })
    void settings(String line, String expected) {
        assertRefused(TWO_SITES + line, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{from: A, to: X}              | 2:27: 'relations[0].to' is refused: there is no site 'X'",
                "{from: A, to: A}              | 2:27: 'relations[0].to' is the source itself",
                "{from: A}                     | 2:13: 'relations[0].to' is missing",
                "{from: A, to: B}, {from: A, to: B} | 2:31: the relation A->B is given twice",
                "{from: A, to: B, types: [user]} | 2:38: 'relations[0].types[0]' is refused: 'user' is no entity type",
                "{from: A, to: B, latency: -1s} | 2:39: 'relations[0].latency' is refused: it is negative",
                "{from: A, to: B, active: true} | 2:30: unknown key 'relations[0].active'",
                "{from: A, to: B, exclude-users: [\"\"]} | 2:46: 'relations[0].exclude-users[0]' is refused: a name is",
                "{from: A, to: B, permission-filters: {include-patterns: [\"(\"]}} | 2:70: 'relations[0].permission-fil",
                "{from: A, to: B, permission-filters: {include: []}} | 2:51: unknown key 'relations[0].permission-fil",
            })
    void relations(String relations, String expected) {
        assertRefused("sites: {A: {}, B: {}}\nrelations: [" + relations + "]\n", expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{user: u, value: v}               | 3:9: 'start[0].at' is missing",
                "{at: [], user: u, value: v}       | 3:14: 'start[0].at' names no site",
                "{at: [A, X], user: u, value: v}   | 3:18: 'start[0].at[1]' is refused: there is no site 'X'",
                "{at: [A], user: u}                | 3:9: 'start[0].value' is missing",
                "{at: [A], user: u, value: }       | 3:34: 'start[0].value' has no value",
                "{at: [A], user: \"\", value: v}   | 3:25: 'start[0].user' must not be empty",
                "{at: [A], value: v}               | 3:9: no entity is named",
                "{at: [A], user: u, group: g}      | 3:9: one entity only: user and group are named",
                "{at: [A], usr: u, value: v}       | 3:19: unknown key 'start[0].usr'; did you mean 'user'",
                "{at: [A], group: g, member: u}    | 3:29: unknown key 'start[0].member'; did you mean 'members'",
                "{at: [A], group: g, members: [\"\"]} | 3:39: 'start[0].members[0]' is refused: a name is not empty",
                "{at: [A], token: t}               | 3:9: 'start[0].owner' is missing",
                "{at: [A], token: t, owner: u, expires: soon} | 3:48: 'start[0].expires' is refused",
            })
    void start(String holding, String expected) {
        assertRefused(TWO_SITES + "start: [" + holding + "]\n", expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{t: 0s}                              | 3:10: the event has no action",
                "{t: 0s, at: A, putt: {user: u}}      | 3:25: unknown key 'events[0].putt'; did you mean 'put'",
                "{t: 0s, crash: A, restart: A}        | 3:10: the event has more than one action, crash and restart",
                "{at: A, delete: {user: u}}           | 3:10: 'events[0].t' is missing",
                "{t: -1s, crash: A}                   | 3:14: 'events[0].t' is refused: it is negative",
                "{t: 0s, delete: {user: u}}           | 3:10: 'events[0].at' is missing",
                "{t: 0s, at: X, delete: {user: u}}    | 3:22: 'events[0].at' is refused: there is no site 'X'",
                "{t: 0s, at: A, crash: A}             | 3:18: unknown key 'events[0].at'",
                "{t: 0s, at: A, add: {group: g}}      | 3:30: 'events[0].add.member' is missing",
                "{t: 0s, at: A, delete: {}}           | 3:33: no entity is named",
                "{t: 0s, at: A, delete: {user: u, value: v}} | 3:43: unknown key 'events[0].delete.value'",
                "{t: 0s, at: A, skew: 1}              | 3:31: 'events[0].skew' is refused: '1' is no duration",
                "{t: 0s, crash: X}                    | 3:25: 'events[0].crash' is refused: there is no site 'X'",
                "{t: 0s, cut: A}                      | 3:23: 'events[0].cut' must be a list",
                "{t: 0s, cut: [A]}                    | 3:23: 'events[0].cut' must name two sites",
                "{t: 0s, cut: [A, X]}                 | 3:27: 'events[0].cut[1]' is refused: there is no site 'X'",
                "{t: 0s, cut: [B, A]}                 | 3:23: 'events[0].cut' names the relation B->A",
                "{t: 0s, cut-both: [A, B]}            | 3:28: 'events[0].cut-both' names the relation B->A",
                "{t: 0s, heal: [B, A]}                | 3:24: 'events[0].heal' names the relation B->A",
                "{t: 0s, heal-both: [A, B]}           | 3:29: 'events[0].heal-both' names the relation B->A",
                "{t: 0s, broadcast: [B, A]}           | 3:29: 'events[0].broadcast' names the relation B->A",
                "{t: 0s, set: {relation: [B, A]}}     | 3:34: 'events[0].set.relation' names the relation B->A",
                "{t: 0s, set: {types: [users]}}       | 3:23: 'events[0].set.relation' is missing",
                "{t: 0s, set: {relation: [A, B], from: A}} | 3:42: unknown key 'events[0].set.from'",
                "{t: 5s, crash: A}, {t: 4s, restart: A} | 3:29: the event at 4s stands behind one at 5s",
                "{t: 0s, crash: A}, {t: 1s, crash: A} | 3:29: 'A' is down at that time",
                "{t: 0s, restart: A}                  | 3:10: 'A' is up at that time",
                "{t: 0s, crash: A}, {t: 1s, at: A, delete: {user: u}} | 3:29: 'A' is down at that time",
                "{t: 0s, crash: A}, {t: 1s, at: A, add: {group: g, member: u}} | 3:29: 'A' is down at that time",
                "{t: 0s, crash: A}, {t: 1s, at: A, skew: 1s} | 3:29: 'A' is down at that time",
                "{t: 0s, crash: A}, {t: 1s, broadcast: [A, B]} | 3:29: 'A' is down at that time",
                "{t: 11s, crash: A}                   | 3:10: the event at 11s is after the end of the story at 10s",
            })
    void events(String events, String expected) {
        assertRefused(TWO_SITES + "events: [" + events + "]\nuntil: 10s\n", expected);
    }

    @Test
    void allFaults_areNamedAtOnce() {
        assertThat(faults("""
                        windw: 60s
                        sites: {A: {}}
                        relations: [{from: A, to: X}]
                        events:
                          - {t: 1s, at: A, put: {user: u}}
                          - {t: 0s, crash: A}
                        """))
                .hasSize(4)
                .satisfiesExactly(
                        fault -> assertThat(fault).startsWith("1:1: unknown key 'windw'"),
                        fault -> assertThat(fault).startsWith("3:27: 'relations[0].to' is refused"),
                        fault -> assertThat(fault).startsWith("5:25: 'events[0].put.value' is missing"),
                        fault -> assertThat(fault).startsWith("6:5: the event at 0s stands behind one at 1s"));
    }

    @Test
    void aSecondDocument_isRefused() {
        assertRefused(TWO_SITES + "---\na: b\n", "4:1: a second document begins here");
    }

    @Test
    void whatIsLeftOut_hasTheDefaultsOfTheFormat() {
        Scenario scenario = ScenarioFile.read("sites: {A: {}}\n", "story.yml");

        assertThat(scenario)
                .isEqualTo(new Scenario(
                        Knobs.defaults(),
                        OutboundConfig.defaults(),
                        1,
                        Map.of(JpdName.of("A"), new Scenario.Site(Duration.ZERO, false)),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty()));
    }

    @Test
    @Tag("F11")
    void aStaleLimit_mayBeAnyTime() {
        Scenario scenario = ScenarioFile.read("stale-after: 90m\nsites: {A: {}}\n", "story.yml");

        assertThat(scenario.common().considerStale()).hasMinutes(90);
        assertThat(ScenarioFile.write(scenario)).contains("stale-after: 90m\n");
    }

    @Test
    void everySetting_isWrittenAndReadBack() {
        String text = """
                knobs: {K1: EVERY_UPDATE, K7: CLOSURE_WINS, K10: NEVER_APPLIES}
                window: 0s
                buffer: {wait: 7s, size: 3}
                timeout: 1ms
                retries: 0
                stale-after: 90m
                max-stored-events: 4
                auto-full-sync: true
                seed: -5
                sites:
                  A: {skew: -90s, partial-entity-sync: true}
                  "0123": {}
                relations:
                  - {from: A, to: "0123", types: [users, tokens], exclude-users: ["break glass"], permission-filters: \
                {include-patterns: ["a.*"], exclude-patterns: [b]}, forward-propagation: true, latency: 200ms}
                start:
                  - {at: [A, "0123"], token: t, owner: "\\u0085"}
                events:
                  - {t: 0s, at: A, put: {permission: p, users: ["~"], groups: [g]}}
                  - {t: 1s, set: {relation: [A, "0123"], forward-propagation: false, latency: 0s}}
                  - {t: 1s, set: {relation: [A, "0123"], exclude-users: []}}
                  - {t: 2s, crash: "0123"}
                  - {t: 2s, restart: "0123"}
                until: 1h
                """;

        assertThat(ScenarioFile.write(ScenarioFile.read(text, "story.yml"))).isEqualTo(text);
    }

    @Test
    void anEntityThatTheFormatCannotTell_isRefusedWhenWriting() {
        User admin = User.named("kim").email("v").admin(true).build();
        Scenario empty = ScenarioFile.read("sites: {A: {}}\n", "story.yml");
        Scenario scenario = new Scenario(
                empty.knobs(),
                empty.common(),
                empty.seed(),
                empty.sites(),
                List.of(),
                List.of(new Scenario.Holding(List.of(JpdName.of("A")), admin)),
                List.of(),
                Optional.empty());

        assertThatThrownBy(() -> ScenarioFile.write(scenario))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("user/kim has more to it than a scenario file can tell");
    }
}
