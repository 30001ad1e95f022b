package org.jpdfederation.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The built jar serves programs that know nothing of this library. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FakeProcessIT {

    private static final int HOME = 0;
    private static final int EDGE = 1;

    @TempDir
    private Path folder;

    @Test
    void theFirstLine_isOneJsonObject() throws IOException {
        try (ServedFakes fakes = ServedFakes.start(folder, "--jpds", "home,edge-eu", "--ports", "0")) {
            String jpd = "\\{\"name\":\"%s\",\"url\":\"http://127\\.0\\.0\\.1:\\d+\",\"adminToken\":\"[^\"]+\"}";
            assertThat(fakes.firstLine())
                    .matches("\\{\"jpds\":\\[" + jpd.formatted("home") + "," + jpd.formatted("edge-eu") + "]}");
        }
    }

    @Test
    void userGroupAndPermission_reachARegisteredTarget_byBroadcast() throws Exception {
        try (ServedFakes fakes = ServedFakes.start(folder, "--jpds", "home,edge-eu")) {
            create(fakes, "ada");
            assertThat(fakes.call(HOME, "POST", "/access/api/v2/groups", "{\"name\":\"dev\",\"members\":[\"ada\"]}"))
                    .startsWith("201 ");
            assertThat(fakes.call(
                            HOME,
                            "POST",
                            "/access/api/v2/permissions",
                            "{\"name\":\"release\",\"resources\":{\"artifact\":{\"actions\":{\"groups\":{\"dev\":"
                                    + "[\"READ\"]}},\"targets\":{\"libs\":{\"include_patterns\":[\"**\"]}}}}}"))
                    .startsWith("201 ");
            assertThat(fakes.call(
                            HOME,
                            "POST",
                            "/access/api/v1/system/federation",
                            "{\"name\":\"edge-eu\",\"url\":\"" + fakes.value("url", EDGE) + "/access\"}"))
                    .startsWith("201 ");
            assertThat(fakes.call(HOME, "PUT", "/access/api/v1/system/federation/edge-eu/full_broadcast", ""))
                    .isEqualTo("204 ");

            assertThat(fakes.awaited(EDGE, "/access/api/v2/permissions/release"))
                    .contains("\"groups\":{\"dev\":[\"READ\"]}");
            assertThat(fakes.call(EDGE, "GET", "/access/api/v2/groups/dev", "")).contains("\"members\":[\"ada\"]");
            assertThat(fakes.call(EDGE, "GET", "/access/api/v2/users/ada", ""))
                    .contains("\"email\":\"ada@example.org\"");
        }
    }

    private static void create(ServedFakes fakes, String user) throws IOException, InterruptedException {
        String body = "{\"username\":\"%s\",\"email\":\"%s@example.org\",\"password\":\"not-a-real-one-1\"}";
        assertThat(fakes.call(HOME, "POST", "/access/api/v2/users", body.formatted(user, user)))
                .startsWith("201 ");
    }

    /** Waits until the edge has a user, and tells when it was last seen without. */
    private static long arrival(ServedFakes fakes, String user) throws IOException, InterruptedException {
        long without;
        do {
            without = System.nanoTime();
        } while (fakes.call(EDGE, "GET", "/access/api/v2/users/" + user, "").startsWith("404 "));
        return without;
    }

    @Test
    @Tag("F7")
    void aBufferWaitOfASecond_reallyTakesASecond() throws Exception {
        Path topology = Files.writeString(
                folder.resolve("topology.yml"),
                "shape: star\njpds: [home, edge-eu]\noutbound: {buffer-wait-millis: 1000}\n");
        Path inventory = Tool.smallInventory(folder.resolve("inventory"));
        try (ServedFakes fakes = ServedFakes.start(folder, "--topology", topology, "--inventory", inventory)) {
            assertThat(fakes.call(HOME, "GET", "/access/api/v2/groups/dev", "")).contains("\"ada\",\"ben\"");
            assertThat(fakes.call(EDGE, "GET", "/access/api/v2/groups/dev", "")).startsWith("404 ");

            create(fakes, "eve");
            long notBefore = arrival(fakes, "eve");
            create(fakes, "fay"); // the wait has begun anew with the attempt that brought eve
            arrival(fakes, "fay");

            assertThat(Duration.ofNanos(System.nanoTime() - notBefore)).isGreaterThanOrEqualTo(Duration.ofMillis(990));
        }
    }

    @Test
    void missionControl_saysWhichTrustIsMissing() throws Exception {
        Path topology = Files.writeString(folder.resolve("topology.yml"), "shape: star\njpds: [home, edge-eu]\n");
        try (ServedFakes fakes = ServedFakes.start(folder, "--topology", topology)) {
            assertThat(fakes.call(
                            HOME,
                            "PUT",
                            "/mc/api/v1/federation/JPD-2",
                            "{\"entities\":[\"USERS\"],\"targets\":[{\"id\":\"JPD-1\"}]}"))
                    .startsWith("200 ")
                    .contains("\"status\":\"ERROR\",\"status_message\":\"home does not trust edge-eu\"");
        }
    }

    @Test
    void aPortOfAnotherProgram_isOneMessage_andExitCode2() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process process = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-jar",
                            ServedFakes.JAR.toString(),
                            "fake",
                            "--jpds",
                            "home",
                            "--ports",
                            String.valueOf(taken.getLocalPort()))
                    .redirectErrorStream(true)
                    .start();
            String out = new String(process.getInputStream().readAllBytes(), UTF_8);

            assertThat(process.waitFor()).isEqualTo(FleetTool.WRONG_INPUT);
            assertThat(out).contains("port " + taken.getLocalPort()).doesNotContain("\tat ", "jpds");
        }
    }

    /** Every block of docs/fake.md, one after the other, as a reader would type them. */
    @Test
    void theWalkThroughOfTheDocumentation_works() throws Exception {
        assumeTrue(present("curl") && present("sh"), "curl is not here, so the documented commands are not run");
        List<String> script = new ArrayList<>(List.of("set -eu", "trap 'kill $FAKES_PID 2>/dev/null || true' EXIT"));
        boolean code = false;
        for (String line : Files.readAllLines(Path.of("../docs/fake.md"))) {
            if (line.startsWith("```")) {
                code = line.equals("```sh");
            } else if (code) {
                script.add(line);
            }
        }
        Path file = Files.write(folder.resolve("walk.sh"), script);
        Path out = folder.resolve("out.txt");
        ProcessBuilder builder = new ProcessBuilder("sh", file.toString())
                .directory(Path.of("..").toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().put("TMPDIR", folder.toString());
        builder.environment().merge("PATH", javaFolder(), (path, java) -> java + ":" + path);
        Process shell = builder.start();

        assertThat(shell.waitFor(100, TimeUnit.SECONDS)).isTrue();
        String said = Files.readString(out);
        assertThat(shell.exitValue()).as(said).isZero();
        assertThat(said)
                .contains(
                        "\"members\":[\"ada\"]",
                        "\"groups\":{\"dev\":[\"READ\"]}",
                        "{\"label\":\"Check if edge-eu trusts home\",\"status\":\"OK\"}",
                        "[{\"source\":\"JPD-1\",\"entities\":[\"USERS\",\"GROUPS\"]")
                .doesNotContain("errors", "\tat ");
    }

    private static boolean present(String program) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(program, program.equals("sh") ? "-c" : "--version", "true")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static String javaFolder() {
        return Path.of(System.getProperty("java.home"), "bin").toString();
    }
}
