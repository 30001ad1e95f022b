package org.jpdfederation.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

    @TempDir
    private Path folder;

    private Path inventory;

    @BeforeEach
    void smallInventory() throws IOException {
        inventory = Tool.smallInventory(folder.resolve("inventory"));
    }

    private Tool explain(String topology, String entity, String from, String to, String format) throws IOException {
        Path file = Files.writeString(folder.resolve("topology.yml"), topology);
        return Tool.run(
                "explain",
                entity,
                "--from",
                from,
                "--to",
                to,
                "--inventory",
                inventory,
                "--topology",
                file,
                "--format",
                format);
    }

    private void expect(String topology, String entity, String text) throws IOException {
        Tool run = explain(topology, entity, "home", "edge", "text");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo(text);
    }

    private static String star(String settings) {
        return "shape: star\njpds: [home, edge]\noutbound: {exclude-users: [bot]}\nper-target: {edge: " + settings
                + "}\n";
    }

    @Test
    void byType() throws IOException {
        expect(star("{}"), "user/ada", """
                SYNCED
                  AF 1.4 entity-types-to-sync  user/ada is selected: the relation names users
                """);
    }

    @Test
    @Tag("AF1.6")
    void byGroup() throws IOException {
        expect(star("{entities: [groups]}"), "user/ada", """
                SYNCED
                  AF 1.4 entity-types-to-sync  group/dev is selected: the relation names groups
                  AF 1.6 implicit sync         group/dev brings its member user/ada
                """);
    }

    @Test
    @Tag("AF1.6")
    void byPermissionAndGroup() throws IOException {
        expect(star("{entities: [permissions], permission-filters: {include-patterns: [release]}}"), "user/ada", """
                SYNCED
                  AF 1.5 permission-filters  permission/release is selected: the relation names permissions, and the name passes their filter
                  AF 1.6 implicit sync       permission/release brings group/dev
                  AF 1.6 implicit sync       group/dev brings its member user/ada
                """);
    }

    @Test
    @Tag("AF1.13")
    void overAnotherJpd_inAChain() throws IOException {
        Tool run = explain("shape: chain\njpds: [a, b, c]\nentities: [groups]\n", "user/ada", "a", "c", "text");

        assertThat(run.out()).isEqualTo("""
                SYNCED
                  AF 1.13 relations            there is no relation a -> c; it goes a -> b -> c
                  AF 1.4 entity-types-to-sync  a -> b: group/dev is selected: the relation names groups
                  AF 1.6 implicit sync         a -> b: group/dev brings its member user/ada
                  AF 1.4 entity-types-to-sync  b -> c: group/dev is selected: the relation names groups
                  AF 1.6 implicit sync         b -> c: group/dev brings its member user/ada
                """);
    }

    @Test
    @Tag("K7")
    void notBecauseExcluded() throws IOException {
        expect(star("{}"), "user/bot", """
                NOT SYNCED
                  AF 1.4 entity-types-to-sync  user/bot is selected: the relation names users
                  AF 1.4 exclude-users         'home' excludes user/bot from all that it sends; this wins (K7)
                to carry it: take 'bot' out of exclude-users of 'home' (for all its targets)
                """);
    }

    @Test
    @Tag("AF1.5")
    void notBecauseFiltered() throws IOException {
        expect(star("{permission-filters: {include-patterns: [release]}}"), "permission/scratch", """
                NOT SYNCED
                  AF 1.5 permission-filters include-patterns  permission/scratch is not selected: no include pattern for permissions matches its whole name
                to carry it: add an include pattern for 'scratch' to the permission-filters of home -> edge (this carries 1 permission more)
                """);
    }

    @Test
    @Tag("AF1.4")
    void notBecauseTheTypeIsNotNamed() throws IOException {
        expect(star("{entities: [users]}"), "token/t1", """
                NOT SYNCED
                  AF 1.4 entity-types-to-sync  token/t1 is not selected: the relation does not name tokens
                to carry it: name tokens in the entities of home -> edge (this carries 1 token more)
                """);
    }

    @Test
    @Tag("AF1.7")
    void notForTwoReasons_andNoWayThatWouldNotHelp() throws IOException {
        Tool run = explain(star("{entities: [groups]}"), "user/cat", "home", "edge", "text");

        assertThat(run.out())
                .startsWith("NOT SYNCED\n")
                .contains("name users in the entities of home -> edge", "let 'cat' log in at 'home' once")
                .doesNotContain("; or ");
    }

    @Test
    void notBecauseItDoesNotExist() throws IOException {
        expect(star("{}"), "user/Ada", """
                NOT SYNCED
                  inventory  the inventory of 'home' has no user/Ada
                to carry it: check the spelling (names are case-sensitive), or create it at 'home'
                """);
    }

    @Test
    void asJson() throws IOException {
        Tool synced = explain(star("{entities: [groups]}"), "user/ada", "home", "edge", "json");
        assertThat(synced.out()).isEqualTo("""
                {
                  "entity": "user/ada",
                  "from": "home",
                  "to": "edge",
                  "synced": true,
                  "chain": [
                    {
                      "rule": "AF 1.4 entity-types-to-sync",
                      "text": "group/dev is selected: the relation names groups"
                    },
                    {
                      "rule": "AF 1.6 implicit sync",
                      "text": "group/dev brings its member user/ada"
                    }
                  ],
                  "fix": null
                }
                """);
        Tool notSynced = explain(star("{entities: [users]}"), "token/t1", "home", "edge", "JSON");
        assertThat(notSynced.out()).isEqualTo("""
                {
                  "entity": "token/t1",
                  "from": "home",
                  "to": "edge",
                  "synced": false,
                  "chain": [
                    {
                      "rule": "AF 1.4 entity-types-to-sync",
                      "text": "token/t1 is not selected: the relation does not name tokens"
                    }
                  ],
                  "fix": "name tokens in the entities of home -> edge (this carries 1 token more)"
                }
                """);
    }
}
