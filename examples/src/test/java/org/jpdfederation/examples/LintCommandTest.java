package org.jpdfederation.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintCommandTest {

    private static final String CLEAN = """
            federation:
              outbound:
                servers:
                  - name: lyon
                    url: https://lyon.example.org/access
            """;

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void aCleanFile_saysNothingAndExitsWith0() throws IOException {
        Tool run = Tool.run("lint", file("paris.yml", CLEAN));

        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void aWarning_isPrinted_andExitsWith0() throws IOException {
        Path file = file("paris.yml", CLEAN.replace("https", "http"));
        Tool run = Tool.run("lint", file);

        assertThat(run.out())
                .isEqualTo(file + ":5:14: warning URL_PLAIN_HTTP 'federation.outbound.servers[0].url' is plain http;"
                        + " write https://lyon.example.org/access\n");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void anError_isPrintedAsTheFormatSays_andExitsWith1() throws IOException {
        Path file = file("paris.yml", "federation:\n  outbond: {}\n");
        Tool run = Tool.run("lint", file);

        assertThat(run.out())
                .isEqualTo(file + ":2:3: error MISSPELT_KEY unknown key 'federation.outbond'; did you mean 'outbound';"
                        + " valid here: inbound, outbound\n");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(FleetTool.FAILED);
    }

    @Test
    void json_hasTheKeysOfTheFormat_inTheirOrder() throws IOException {
        Path file = file("paris.yml", "federation:\n  outbound:\n    timeout-millis: 1.5\n");
        Tool run = Tool.run("lint", "--format", "json", file);

        assertThat(run.out())
                .isEqualTo("{\"findings\":[{\"file\":\"" + file + "\",\"line\":3,\"column\":21,\"severity\":\"error\","
                        + "\"code\":\"NOT_WHOLE\",\"message\":\"'federation.outbound.timeout-millis' must be a whole"
                        + " number in plain digits, but is a number (1.5)\",\"hint\":\"write plain digits without"
                        + " quotes, fractions or exponents\"}],\"errors\":1,\"warnings\":0}\n");
        assertThat(run.exitCode()).isEqualTo(FleetTool.FAILED);
        assertThat(Tool.run("lint", "--format", "json", file("lyon.yml", CLEAN)).out())
                .isEqualTo("{\"findings\":[],\"errors\":0,\"warnings\":0}\n");
    }

    @Test
    void aFileThatIsNotThere_isALocatedError_besideTheFaultsOfTheOthers() throws IOException {
        Path file = file("paris.yml", "federation: []\n");
        Path missing = folder.resolve("none.yml");
        Tool run = Tool.run("lint", missing, folder, file);

        assertThat(run.lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith(missing + ":1:1: error UNREADABLE_FILE there is no such"),
                        line -> assertThat(line).startsWith(folder + ":1:1: error UNREADABLE_FILE this is no file"),
                        line -> assertThat(line)
                                .startsWith(file + ":1:13: error")
                                .contains("NOT_A_MAPPING"));
        assertThat(run.exitCode()).isEqualTo(FleetTool.FAILED);
    }

    @Test
    void noFile_orAnUnknownOption_isWrongUsage() {
        assertThat(Tool.run("lint").exitCode()).isEqualTo(FleetTool.WRONG_INPUT);
        assertThat(Tool.run("lint", "--nonsense", "x.yml").exitCode()).isEqualTo(FleetTool.WRONG_INPUT);
        assertThat(Tool.run("lint", "--format", "xml", "x.yml").exitCode()).isEqualTo(FleetTool.WRONG_INPUT);
    }

    @Test
    void severalFiles_areOneFleet_withTheJpdsOfTheFleetFileAndTheirCertificates() throws IOException {
        Path paris = file("paris/access.config.latest.yml", CLEAN.replace("name: lyon", "name: jfac@01hq"));
        Path lyon = file("lyon/access.config.latest.yml", """
                federation:
                  inbound:
                    service-id-mapping: [{from: jfrt@*, to: jfrt@01hq}]
                """);
        Path fleet = file("fleet.yml", """
                jpds:
                  paris: {url: "https://paris.example.org", token-env: NOT_SET_ANYWHERE}
                  lyon: {url: "https://lyon.example.org"}
                """);
        Path certificates = folder.resolve("trusted");
        file("trusted/lyon/paris.crt", "");

        assertThat(Tool.run("lint", "--fleet", fleet, "--certificates", certificates, paris, lyon))
                .isEqualTo(new Tool(0, "", ""));

        Files.delete(certificates.resolve("lyon/paris.crt"));
        Tool run = Tool.run("lint", "--fleet", fleet, "--certificates", certificates, paris, lyon);

        assertThat(run.out()).isEqualTo(paris + ":4:15: error FLEET_TRUST_MISSING 'lyon' does not trust 'paris'\n");
        assertThat(run.exitCode()).isEqualTo(FleetTool.FAILED);
    }

    @Test
    void aName_cannotSteerTheTerminal() throws IOException {
        Tool run = Tool.run(
                "lint",
                file("paris.yml", "federation:\n  outbound:\n    exclude-users: [\"a\\e[31m\", \"a\\e[31m\"]\n"));

        assertThat(run.out()).contains("DUPLICATE_ENTRY 'a\\u001b[31m'").doesNotContain("\u001b");
    }
}
