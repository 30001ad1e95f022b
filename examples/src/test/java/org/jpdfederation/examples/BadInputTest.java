package org.jpdfederation.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exit code 2, what is wrong and where, what to do next, and nothing done. */
class BadInputTest {

    @TempDir
    private Path folder;

    private Path inventory;
    private Path topology;
    private Path report;

    @BeforeEach
    void goodFiles() throws IOException {
        inventory = Tool.smallInventory(folder.resolve("inventory"));
        topology = Files.writeString(folder.resolve("topology.yml"), "shape: star\njpds: [home, edge]\n");
        report = folder.resolve("report.md");
    }

    /** All three commands refuse the files with the same message. */
    private void refused(String... expected) {
        Tool plan = Tool.run("plan", "--inventory", inventory, "--topology", topology);
        assertRefused(plan, expected);
        assertRefused(
                Tool.run(
                        "explain",
                        "user/ada",
                        "--from",
                        "home",
                        "--to",
                        "edge",
                        "--inventory",
                        inventory,
                        "--topology",
                        topology),
                expected);
        Tool tour = Tool.run("tour", "--inventory", inventory, "--topology", topology, "--report", report);
        assertRefused(tour, expected);
        assertThat(tour.err()).isEqualTo(plan.err());
    }

    private void assertRefused(Tool run, String... expected) {
        assertThat(run.exitCode()).as(run.err()).isEqualTo(FleetTool.WRONG_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(expected).contains("next: ").doesNotContain("\tat ", "Exception");
        assertThat(report).doesNotExist();
    }

    private void topology(String text) throws IOException {
        Files.writeString(topology, text);
    }

    @Test
    void theGoodFiles_areAccepted() {
        assertThat(Tool.run("plan", "--inventory", inventory, "--topology", topology)
                        .exitCode())
                .isZero();
    }

    @Nested
    class InTheInventory {

        @Test
        void aMissingFolder() {
            inventory = folder.resolve("elsewhere");
            refused(inventory + ": there is no such folder");
        }

        @Test
        void aFileInPlaceOfTheFolder() {
            inventory = topology;
            refused(inventory + ": this is no folder");
        }

        @Test
        void aMissingFile() throws IOException {
            Path users = inventory.resolve("users.json");
            Files.delete(users);
            refused(users + ": this file of the inventory is missing", "write [] into it");
        }

        @Test
        void aFolderInPlaceOfAFile() throws IOException {
            Path users = inventory.resolve("users.json");
            Files.delete(users);
            Files.createDirectory(users);
            refused(users + ": this is no file");
        }

        @Test
        void anEmptyFile() throws IOException {
            Path groups = Files.writeString(inventory.resolve("groups.json"), "");
            refused(groups + ":1:1: the file is empty");
        }

        @Test
        void malformedJson() throws IOException {
            Path users = Files.writeString(inventory.resolve("users.json"), "[\n  {\"username\": \"ada\",}\n]\n");
            refused(users + ":2:22: this is no JSON");
        }

        @Test
        void everyFaultOfEveryFile() throws IOException {
            Path users = Files.writeString(inventory.resolve("users.json"), "[{}, {\"username\": 7}]\n");
            Path groups = Files.writeString(inventory.resolve("groups.json"), "[\n{\"name\": \"\"}]\n");
            refused(
                    users + ":1:2: 'username' is missing",
                    users + ":1:19: 'username' must be text",
                    groups + ":2:10: ");
        }

        @Test
        void aUserWhoIsThereTwice() throws IOException {
            Path users = Files.writeString(
                    inventory.resolve("users.json"), "[{\"username\": \"ada\"},\n {\"username\": \"ada\"}]\n");
            refused(users + ":2:2: user/ada is given twice, first at 1:2");
        }

        @Test
        void aNameThatNoUrlCanHold_endsTheTour() throws IOException {
            Files.writeString(inventory.resolve("users.json"), "[{\"username\": \"..\"}]\n");

            Tool run = Tool.run("tour", "--inventory", inventory, "--topology", topology, "--report", report);

            assertThat(run.exitCode()).isEqualTo(FleetTool.WRONG_INPUT);
            assertThat(run.err())
                    .contains("user/..: the REST API has no way to read it")
                    .doesNotContain("\tat ");
            assertThat(report).doesNotExist();
        }

        @Test
        void aMemberWhoIsNoUser_isAFindingAndNoError() {
            Tool run = Tool.run("plan", "--inventory", inventory, "--topology", topology);

            assertThat(run.exitCode()).isZero();
            assertThat(run.out())
                    .contains("warning MEMBER_UNKNOWN inventory")
                    .contains("1 member(s) of groups are no users of the inventory: ghost in ops");
        }
    }

    @Nested
    class InTheTopology {

        @Test
        void aMissingFile() {
            topology = folder.resolve("none.yml");
            refused(topology + ": there is no such file");
        }

        @Test
        void aFolderInPlaceOfTheFile() {
            topology = inventory;
            refused(topology + ": this is no file");
        }

        @Test
        void anEmptyFile() throws IOException {
            topology("");
            refused(topology + ":1:1: the file is empty");
        }

        @Test
        void aTab() throws IOException {
            topology("shape: star\njpds:\n\t- home\n");
            refused(topology + ":3:1: this is no YAML", "TAB");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                quoteCharacter = '"',
                value = {
                    "jdps: []; 3:1: unknown key 'jdps'; did you mean 'jpds'",
                    "per-target: {egde: {active: false}}; 3:14: there is no JPD 'egde'; did you mean 'edge'",
                    "per-target: {edge: {active: 1}}; 3:29: 'per-target.edge.active' must be true or false; (1)",
                    "entities: [user]; 3:12: 'entities[0]' is refused: 'user' is no entity type; did you mean 'users'",
                    "relations: [{from: home, to: edge}]; 3:12: 'relations' belongs to shape: graph; star",
                    "per-target: {edge: {group-filters: {exclude-patterns: ['a(']}}}; 3:56: '; no regular expression",
                    "per-target: {edge: {permission-filters: {include-patterns: ['(?!a).*']}}}; 3:61: '; look-around",
                    "outbound: {buffer-wait-millis: soon}; 3:32: 'outbound.buffer-wait-millis'; must be a whole number",
                    "shape: mesh; 3:1: ; duplicate key 'shape'"
                })
        void aBadLine(String line, String place, String what) throws IOException {
            topology("shape: star\njpds: [home, edge]\n" + line + "\n");
            refused(topology + ":" + place, what);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                quoteCharacter = '"',
                value = {
                    "{from: home, to: egde}; 4:22: 'relations[0].to' names no JPD of this topology; did you mean 'edge'",
                    "{from: hmoe, to: edge}; 4:12: 'relations[0].from' names no JPD; did you mean 'home'",
                    "{from: home, to: home}; 4:22: 'relations[0].to' is the source itself; remove the relation",
                    "{from: home}; 4:5: 'relations[0].to' is missing; to"
                })
        void aBadRelation(String relation, String place, String what) throws IOException {
            topology("shape: graph\njpds: [home, edge]\nrelations:\n  - " + relation + "\n");
            refused(topology + ":" + place, what);
        }

        @ParameterizedTest
        @ValueSource(strings = {"star", "mesh", "chain"})
        void oneJpdAlone(String shape) throws IOException {
            topology("shape: " + shape + "\njpds: [home]\n");
            refused(topology + ":2:7: 'jpds' names one JPD only; a " + shape + " needs at least two");
        }

        @Test
        void aNameGivenTwice() throws IOException {
            topology("shape: mesh\njpds: [home, edge, home]\n");
            refused(topology + ":2:20: 'jpds[2]' is refused: 'home' is named twice");
        }

        @Test
        void aBlankName() throws IOException {
            topology("shape: mesh\njpds: [home, ' ']\n");
            refused(topology + ":2:14: 'jpds[1]' is refused: the name of a JPD must not be blank");
        }

        @Test
        void aNameThatYamlTakesForABoolean_syncSemantics1_1() throws IOException {
            topology("shape: mesh\njpds: [home, no]\n");
            refused(topology + ":2:14: 'jpds[1]' must be text", "quote it: \"no\"");
        }

        @Test
        void anUnknownShape() throws IOException {
            topology("shape: starr\njpds: [home, edge]\n");
            refused(topology + ":1:8: 'shape' is refused: 'starr' is no shape; did you mean 'star'");
        }

        @Test
        void aNameThatWouldSteerTheTerminal_isPrintedAsText() throws IOException {
            topology("shape: mesh\njpds: [home, edge]\n\"\\e[31m\": 1\n");
            refused(topology + ":3:1: unknown key '\\u001b[31m'");
            assertThat(Tool.run("plan", "--inventory", inventory, "--topology", topology)
                            .err())
                    .doesNotContain("\u001b");
        }

        @Test
        void aRelationThatCarriesNothing_isInThePlan_andTheTourRefusesIt() throws IOException {
            topology("shape: star\njpds: [home, edge]\nentities: []\n");

            Tool plan = Tool.run("plan", "--inventory", inventory, "--topology", topology);
            assertThat(plan.exitCode()).isEqualTo(FleetTool.FAILED);
            assertThat(plan.out()).contains("error NO_ENTITY_TYPES");
            assertRefused(
                    Tool.run("tour", "--inventory", inventory, "--topology", topology, "--report", report),
                    "error NO_ENTITY_TYPES");
        }
    }

    @Nested
    class OnTheCommandLine {

        private void wrongUsage(String expected, Object... args) {
            Tool run = Tool.run(args);
            assertThat(run.exitCode()).isEqualTo(FleetTool.WRONG_INPUT);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains(expected).doesNotContain("\tat ");
        }

        private void explainRefused(String expected, String entity, String from, String to) {
            assertRefused(
                    Tool.run(
                            "explain",
                            entity,
                            "--from",
                            from,
                            "--to",
                            to,
                            "--inventory",
                            inventory,
                            "--topology",
                            topology),
                    expected);
        }

        @Test
        void anUnknownCommandOrOption() {
            wrongUsage("Unmatched argument at index 0: 'frob'", "frob");
            wrongUsage("Unknown option: '--frob'", "tour", "--frob");
            wrongUsage("Unmatched argument", "tour", "more");
        }

        @Test
        void aMissingOption_showsTheUsage() {
            wrongUsage("Missing required option: '--topology=FILE'", "plan", "--inventory", inventory);
            wrongUsage("Usage: fleet-tool plan", "plan", "--topology", topology);
            wrongUsage("TYPE/NAME", "explain", "--inventory", inventory, "--topology", topology);
        }

        @Test
        void anUnknownFormat() {
            wrongUsage(
                    "Invalid value for option '--format'",
                    "plan",
                    "--inventory",
                    inventory,
                    "--topology",
                    topology,
                    "--format",
                    "xml");
        }

        @Test
        void anEntityWithoutSlashTypeOrName() {
            explainRefused("TYPE/NAME: 'alice' is no entity: write type/name", "alice", "home", "edge");
            explainRefused("TYPE/NAME: 'person/alice' is no entity", "person/alice", "home", "edge");
            explainRefused("TYPE/NAME: 'user/' has no name behind the type", "user/", "home", "edge");
        }

        @Test
        void aJpdThatIsUnknownBlankOrBothEnds() {
            explainRefused(
                    "--from: there is no JPD 'hmoe' in the topology, only [home, edge]", "user/ada", "hmoe", "edge");
            explainRefused("--to: there is no JPD 'egde'", "user/ada", "home", "egde");
            explainRefused("--to: there is no JPD ' '", "user/ada", "home", " ");
            explainRefused("--to: 'home' is the source too", "user/ada", "home", "home");
        }

        @Test
        void aReportThatCannotBeWritten_isToldBeforeAnythingRuns() {
            assertRefused(
                    Tool.run("tour", "--report", folder.resolve("none").resolve("report.md")),
                    "the report cannot be written: there is no folder");
            assertRefused(
                    Tool.run("tour", "--report", folder), folder + ": the report cannot be written: this is a folder");
        }

        @Test
        void noCommand_showsTheUsage() {
            Tool run = Tool.run();

            assertThat(run.exitCode()).isZero();
            assertThat(run.out()).contains("Usage: fleet-tool", "tour", "plan", "explain");
        }
    }
}
