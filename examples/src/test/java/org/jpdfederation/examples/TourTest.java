package org.jpdfederation.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The counts expected were worked out by hand from the small inventory and the rules AF 1.4 to 1.7. */
class TourTest {

    @TempDir
    private Path folder;

    private String report = "";
    private String html = "";

    private Tool tour(String topology) throws IOException {
        return tour(Tool.smallInventory(folder.resolve("inventory")), topology);
    }

    private Tool tour(Path inventory, String topology) throws IOException {
        Path file = Files.writeString(folder.resolve("topology.yml"), topology);
        Path to = folder.resolve("report.md");
        Tool run = Tool.run("tour", "--inventory", inventory, "--topology", file, "--report", to);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).as(run.out()).isZero();
        report = Files.readString(to);
        html = Files.readString(folder.resolve("report.html"));
        Markup.assertSound(html);
        return run;
    }

    private void assertDrawn(String... jpds) {
        List<String> lines = report.lines().toList();
        int start = lines.indexOf("```mermaid");
        assertThat(start).isNotNegative();
        List<String> drawing = lines.subList(
                start + 1, start + lines.subList(start, lines.size()).indexOf("```"));
        assertThat(drawing.get(0)).isEqualTo("flowchart LR");
        for (int i = 0; i < jpds.length; i++) {
            assertThat(drawing.get(i + 1)).isEqualTo("  n" + i + "[\"" + jpds[i] + "\"]");
        }
    }

    @Test
    @Tag("AF1.4")
    @Tag("AF1.5")
    void aStarWithSettingsPerTarget() throws IOException {
        Tool run = tour("""
                shape: star
                jpds: [home, edge-eu, edge-us]
                per-target:
                  edge-us: {entities: [permissions], permission-filters: {include-patterns: ["release.*"]}}
                """);

        // cat never logged in: 3 users, 2 groups, 2 permissions, 1 token; and release, dev, ada, ben
        assertThat(run.lines())
                .contains(
                        "home: 4 users, 2 groups, 2 permissions, 1 token before; 9 entities expected,"
                                + " 9 read over REST, 0 differ",
                        "edge-eu: nothing before; 8 entities expected, 8 read over REST, 0 differ",
                        "edge-us: nothing before; 4 entities expected, 4 read over REST, 0 differ",
                        "proof holds: 21 entities on 3 JPDs compared over REST, none differs",
                        "held back: 1 user of an identity provider who never logged in");
        assertDrawn("home", "edge-eu", "edge-us");
        assertThat(report).contains("n0 -->|\"8 entities\"| n1", "n0 -->|\"4 entities\"| n2");
    }

    @Test
    @Tag("AF1.13")
    void aMesh() throws IOException {
        Tool run = tour("shape: mesh\njpds: [paris, tokyo, lima]\n");

        assertThat(run.lines())
                .contains(
                        "tokyo: nothing before; 8 entities expected, 8 read over REST, 0 differ",
                        "lima: nothing before; 8 entities expected, 8 read over REST, 0 differ",
                        "proof holds: 25 entities on 3 JPDs compared over REST, none differs");
        assertDrawn("paris", "tokyo", "lima");
    }

    @Test
    void aMeshOfTen_isToldInFewLines() throws IOException {
        Tool run = tour("shape: mesh\njpds: [a, b, c, d, e, f, g, h, i, j]\nentities: [groups]\n");

        // groups dev and ops with ada, ben and bot: 5 entities on nine JPDs, and 9 on the first
        assertThat(run.lines())
                .contains(
                        "82 more relations are in the report",
                        "2 more root certificates were copied likewise",
                        "relations whose target does not trust its source: 90 of 90 before, 0 now",
                        "proof holds: 54 entities on 10 JPDs compared over REST, none differs")
                .hasSizeLessThan(90);
        assertThat(report).contains("| j -> i |");
    }

    @Test
    @Tag("F18")
    void aChainOfThree() throws IOException {
        Tool run = tour("shape: chain\njpds: [first, middle, last]\nentities: [permissions]\n");

        // scratch brings bot, release brings dev with ada and ben: 6 on middle and on last
        assertThat(run.lines())
                .contains(
                        "middle: nothing before; 6 entities expected, 6 read over REST, 0 differ",
                        "last: nothing before; 6 entities expected, 6 read over REST, 0 differ",
                        "proof holds: 21 entities on 3 JPDs compared over REST, none differs");
        assertDrawn("first", "middle", "last");
    }

    @Test
    void aGraphWithAnInactiveRelation() throws IOException {
        Tool run = tour("""
                shape: graph
                jpds: [home, edge, attic]
                entities: [users]
                relations:
                  - {from: home, to: edge}
                  - {from: home, to: attic, active: false}
                """);

        assertThat(run.lines())
                .contains(
                        "home -> attic: nothing",
                        "edge: nothing before; 3 entities expected, 3 read over REST, 0 differ",
                        "attic: nothing before; 0 entities expected, 0 read over REST, 0 differ");
        assertDrawn("home", "edge", "attic");
    }

    @Test
    @Tag("F4")
    @Tag("K7")
    void anExcludedUser_isTakenOutOfMembersToo() throws IOException {
        Tool run = tour("shape: star\njpds: [home, edge]\noutbound: {exclude-users: [ada, bot]}\n");

        // ben, dev (ben alone), ops (ghost alone), release, scratch (of nobody), the token
        assertThat(run.lines())
                .contains(
                        "edge: nothing before; 6 entities expected, 6 read over REST, 0 differ",
                        "held back: 2 users excluded, 1 user of an identity provider who never logged in",
                        "proof holds: 15 entities on 2 JPDs compared over REST, none differs");
    }

    @Test
    @Tag("AF1.9")
    void aTokenAlone_withItsServiceIdsMapped() throws IOException {
        Tool run = tour("shape: star\njpds: [home, edge]\nentities: [tokens]\n");

        assertThat(run.lines()).contains("edge: nothing before; 1 entities expected, 1 read over REST, 0 differ");
    }

    @Test
    @Tag("F12")
    @Tag("F17")
    void everySettingIsRehearsed() throws IOException {
        Tool run = tour("shape: chain\njpds: [home, middle, edge]\n"
                + "inbound: {allow-partial-entity-sync: true}\n"
                + "outbound: {auto-full-sync-recovered-servers: true, max-stored-events: 2}\n");

        assertThat(run.out())
                .doesNotContain("left out")
                .contains("proof holds: ")
                .contains("none differs");
    }

    @Test
    void anEmptyInventory() throws IOException {
        Tool run = tour(Tool.inventory(folder.resolve("empty"), "[]", "[]", "[]"), "shape: mesh\njpds: [a, b]\n");

        assertThat(run.lines()).contains("proof holds: 0 entities on 2 JPDs compared over REST, none differs");
    }

    /** Dev brings ada and ben to edge-us; cat has never logged in. */
    @Test
    @Tag("AF1.6")
    void theHtmlReport_countsByTypeAndReason_andDrawsEveryRelation() throws IOException {
        tour("""
                shape: star
                jpds: [home, edge-eu, edge-us]
                per-target: {edge-us: {entities: [permissions], permission-filters: {include-patterns: [release]}}}
                """);

        String toUs = html.substring(html.indexOf("<bdi>home</bdi> &rarr; <bdi>edge-us</bdi>"));
        assertThat(Markup.rows(toUs).subList(0, 5))
                .containsExactly(
                        "carried type group perm. all",
                        "users 0 2 0 2",
                        "groups 0 0 1 1",
                        "permissions 1 0 0 1",
                        "tokens 0 0 0 0");
        assertThat(Markup.count(html, "<line class=\"busy\"")).isEqualTo(2);
        assertThat(html).contains(">home</text>", ">edge-eu</text>", ">edge-us</text>", "In step");
    }

    @Test
    @Tag("T01")
    @Tag("F11")
    void theHtmlReport_tellsTheDemonstrations_andTheSplitThatWasPredicted() throws IOException {
        tour("shape: star\njpds: [home, edge]\n");

        List<String> story = Markup.items(html);
        assertThat(story)
                .contains(
                        "0 s paris sets the e-mail address of user/kim to kim@paris.example.org",
                        "20 s tokyo sets the e-mail address of user/kim to kim@tokyo.example.org",
                        "30 s lima takes over user/kim from paris",
                        "30 s no effect lima ignores user/kim from tokyo, which leads by less than the conflict window,"
                                + " and acknowledges it",
                        "42 s paris sees lima as failing",
                        "7 d 42 s paris sees lima as stale",
                        "7 d 42 s no effect paris drops what waits for lima: user/kim, user/mallory",
                        // the window of 60 s after the later edit, by which all sides lead
                        "on tokyo, not before 1 min 20 s: write user/kim again, which reaches paris, lima");
        assertThat(Markup.rows(html))
                .contains(
                        "paris of 0 s, by paris kim@paris.example.org kim@tokyo.example.org",
                        "tokyo of 20 s, by tokyo kim@tokyo.example.org kim@tokyo.example.org",
                        "lima of 0 s, by paris kim@paris.example.org kim@tokyo.example.org");
        assertThat(html).contains("Split: user/kim", "T01: two sites changed it");
    }

    @Test
    void aRelationThatCarriesNothing_isDashed() throws IOException {
        tour("shape: graph\njpds: [home, edge]\nrelations: [{from: home, to: edge, active: false}]\n");

        assertThat(Markup.count(html, "<line class=\"idle\"")).isEqualTo(1);
        assertThat(html).contains("0 entities, by what brings them");
    }

    @Test
    @Tag("T01")
    @Tag("R2")
    @Tag("F11")
    @Tag("T20")
    @Tag("R3")
    void theDemonstrations() throws IOException {
        Tool run = tour("shape: star\njpds: [home, edge]\n");

        assertThat(run.out())
                .contains(
                        "they hold paris: kim@paris.example.org, tokyo: kim@tokyo.example.org, lima: kim@paris.example.org",
                        "paris from tokyo: user/kim IGNORED_IN_WINDOW",
                        "lima from tokyo: user/kim IGNORED_IN_WINDOW",
                        "after the repair they hold paris: kim@tokyo.example.org, tokyo: kim@tokyo.example.org,"
                                + " lima: kim@tokyo.example.org",
                        "healed by touch",
                        // F11: the first attempt begins 30 s after the cut and fails for good 12 s later
                        "after 7 d 0 h 0 min 42 s",
                        "drops what waits: user/kim, user/mallory",
                        "the relation is ACTIVE, lima holds kim@new.example.org for kim",
                        "mallory still works on lima",
                        "mallory is gone");
    }
}
