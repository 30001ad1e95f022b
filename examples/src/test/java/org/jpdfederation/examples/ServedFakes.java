package org.jpdfederation.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The built jar, run as a process that serves fakes, and a caller that knows literal JSON only. */
final class ServedFakes implements AutoCloseable {

    static final Path JAR = Path.of("target/fleet-tool.jar");

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int SIGTERM = 143;

    private final Process process;
    private final Path err;
    private final String firstLine;

    private ServedFakes(Process process, Path err, String firstLine) {
        this.process = process;
        this.err = err;
        this.firstLine = firstLine;
    }

    static ServedFakes start(Path folder, Object... args) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(ProcessHandle.current().info().command().orElse("java"), "-jar", JAR.toString(), "fake"));
        for (Object arg : args) {
            command.add(arg.toString());
        }
        Path err = folder.resolve("err.txt");
        Process process =
                new ProcessBuilder(command).redirectError(err.toFile()).start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        assertThat(line).as(() -> errors(err)).isNotNull();
        return new ServedFakes(process, err, line);
    }

    private static String errors(Path err) {
        try {
            return Files.readString(err);
        } catch (IOException e) {
            return e.toString();
        }
    }

    String firstLine() {
        return firstLine;
    }

    /** The value of the nth field of a name in the first line, from 0, read as a shell script would. */
    String value(String field, int nth) {
        String[] parts = firstLine.split("\"" + field + "\":\"");
        return parts[nth + 1].substring(0, parts[nth + 1].indexOf('"'));
    }

    /** The status, a space, and the body. */
    String call(int jpd, String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(value("url", jpd) + path))
                .header("Authorization", "Bearer " + value("adminToken", jpd))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }

    /** Asks until the answer is 200. */
    String awaited(int jpd, String path) throws IOException, InterruptedException {
        String answer;
        do {
            answer = call(jpd, "GET", path, "");
        } while (answer.startsWith("404 "));
        return answer;
    }

    /** Ends the process by SIGTERM; it must leave no stack trace. */
    @Override
    public void close() {
        process.destroy();
        try {
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
        assertThat(errors(err)).doesNotContain("\tat ", "Exception");
        assertThat(process.exitValue()).isEqualTo(SIGTERM);
    }
}
