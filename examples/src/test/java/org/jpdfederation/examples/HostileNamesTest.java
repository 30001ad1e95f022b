package org.jpdfederation.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A name is text, whatever it looks like (1.1 of the synchronization semantics). */
@Tag("1.1")
class HostileNamesTest {

    /** A character above U+FFFF is among them, and one that would steer a terminal. */
    private static final List<String> NAMES = List.of(
            "two words",
            " space at the ends ",
            "a/b",
            "...",
            "a%2Fb",
            "100%",
            "a|b",
            "'single' \"double\"",
            "<script>alert(1)</script>",
            "no",
            "0123",
            "~",
            "null",
            "a\\b",
            "`code` *bold* _it_ [x](y) #1",
            "&lt;",
            "%%{init: {}}%%",
            "a;b?c=d&e",
            "\uD83D\uDE80 rocket",
            "\u001b[31mred",
            "m\u00fcller");

    @TempDir
    private Path folder;

    private static String json(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(c -> json.append("\\u%04x".formatted(c)));
        return json.append('"').toString();
    }

    private static String documents(UnaryOperator<String> document) {
        return NAMES.stream().map(document).collect(Collectors.joining(",\n", "[", "]"));
    }

    private Path inventory() throws IOException {
        return Tool.inventory(
                folder.resolve("inventory"),
                documents(name -> "{\"username\": " + json(name) + ", \"email\": \"a@example.org\"}"),
                documents(name -> "{\"name\": " + json(name) + ", \"members\": [" + json(name) + ", \"two words\"]}"),
                documents(name ->
                        "{\"name\": " + json(name) + ", \"resources\": {\"artifact\": {\"actions\": {\"users\": {"
                                + json(name) + ": [\"READ\"]}, \"groups\": {" + json(name)
                                + ": [\"READ\"]}}, \"targets\": {\"repo\": {\"include_patterns\": [\"**\"],"
                                + " \"exclude_patterns\": []}}}}}"));
    }

    private Tool tour(String shape) throws IOException {
        String jpds = NAMES.stream().map(HostileNamesTest::json).collect(Collectors.joining(", "));
        Path topology =
                Files.writeString(folder.resolve("topology.yml"), "shape: " + shape + "\njpds: [" + jpds + "]\n");
        return Tool.run(
                "tour", "--inventory", inventory(), "--topology", topology, "--report", folder.resolve("report.md"));
    }

    @Test
    void aStarOfHostileJpds_withHostileEntities() throws IOException {
        Tool run = tour("star");

        int entities = NAMES.size() * 3;
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.lines())
                .contains("proof holds: " + entities * NAMES.size() + " entities on " + NAMES.size()
                        + " JPDs compared over REST, none differs");
        assertThat(run.out()).doesNotContain("\u001b").contains("\\u001b[31mred");
    }

    @Test
    void theReport_keepsThemAsText() throws IOException {
        tour("star");
        String report = Files.readString(folder.resolve("report.md"));

        assertThat(report)
                .doesNotContain("<script>", "\u001b", "`code`", "[x](y)")
                // Markdown reads &#60; as <, Mermaid writes #60; for it
                .contains("&#60;script&#62;alert(1)&#60;/script&#62;", "[\"#60;script#62;alert(1)#60;/script#62;\"]")
                .contains(
                        "a&#124;b", "[\"a#124;b\"]", "[\"\uD83D\uDE80 rocket\"]", "\uD83D\uDE80 rocket", "m\u00fcller");
        List<String> rows = report.lines().filter(line -> line.startsWith("| ")).toList();
        assertThat(rows).hasSizeGreaterThan(NAMES.size());
        assertThat(rows).allSatisfy(row -> assertThat(row).endsWith(" |"));
        String firstTable = report.substring(report.indexOf("| relation |"), report.indexOf("## Proof"));
        assertThat(firstTable.lines().filter(row -> row.startsWith("| ")))
                .allSatisfy(row ->
                        assertThat(row.chars().filter(c -> c == '|').count()).isIn(4L, 7L));
        List<String> nodes = report.lines()
                .filter(line -> line.startsWith("  n") && line.endsWith("\"]"))
                .toList();
        assertThat(nodes).hasSize(NAMES.size());
        assertThat(nodes)
                .allSatisfy(node ->
                        assertThat(node.chars().filter(c -> c == '"').count()).isEqualTo(2));
    }

    @Test
    void theHtmlReport_keepsThemAsText() throws IOException {
        tour("star");
        String html = Files.readString(folder.resolve("report.html"));

        Markup.assertSound(html);
        assertThat(html)
                .contains(
                        "<bdi>&lt;script&gt;alert(1)&lt;/script&gt;</bdi>",
                        "<title>&lt;script&gt;alert(1)&lt;/script&gt;</title>",
                        "<bdi>\\u001b[31mred</bdi>",
                        "<bdi>&amp;lt;</bdi>",
                        "<bdi>&#39;single&#39; &quot;double&quot;</bdi>",
                        ">&lt;script&gt;alert(\u2026</text>",
                        "<bdi>\uD83D\uDE80 rocket</bdi>");
    }

    @Test
    void planAndExplain_takeThemToo() throws IOException {
        Path topology = Files.writeString(folder.resolve("topology.yml"), "shape: star\njpds: [home, \"a/b \"]\n");
        for (String name : NAMES) {
            Tool run = Tool.run(
                    "explain",
                    "group/" + name,
                    "--from",
                    "home",
                    "--to",
                    "a/b ",
                    "--inventory",
                    inventory(),
                    "--topology",
                    topology);
            assertThat(run.out()).as(name).startsWith("SYNCED\n").doesNotContain("\u001b");
        }
        Tool plan = Tool.run("plan", "--inventory", inventory(), "--topology", topology);
        assertThat(plan.exitCode()).isZero();
        assertThat(plan.out()).doesNotContain("\u001b");
    }
}
