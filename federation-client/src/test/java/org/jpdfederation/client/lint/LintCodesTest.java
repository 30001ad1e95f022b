package org.jpdfederation.client.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jpdfederation.core.check.Finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each code is found in its bad file, where the file says, and in its clean file nothing is found. */
class LintCodesTest {

    private static final Path PAGE = Path.of("..", "docs", "lint.md");

    @ParameterizedTest
    @EnumSource
    void aCode_isFoundInItsBadFile_atThePlaceExpected(LintCode code) throws IOException {
        LintCase files = LintCase.of(code);

        assertThat(files.expected()).as("what the bad file expects").isNotEmpty();
        if (files.amongOthers()) {
            assertThat(files.found("bad")).containsAll(files.expected());
        } else {
            assertThat(files.found("bad")).containsExactlyInAnyOrderElementsOf(files.expected());
        }
    }

    @ParameterizedTest
    @EnumSource
    void inItsCleanFile_nothingIsFound(LintCode code) throws IOException {
        assertThat(LintCase.of(code).found("clean")).isEmpty();
    }

    @Test
    void everyFolderOfFiles_isThatOfACode() throws IOException {
        try (var folders = Files.list(LintCase.root())) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Arrays.stream(LintCode.values()).map(LintCode::name).toList());
        }
        System.out.println("lint codes: " + LintCode.values().length + ", of these errors: "
                + Arrays.stream(LintCode.values())
                        .filter(code -> code.severity() == Severity.ERROR)
                        .count());
    }

    /** Run with {@code -Ddocs.rewrite=true} to bring the page up to date. */
    @Test
    void thePageOfCodes_isUpToDate() throws IOException {
        String expected = page();
        if (Boolean.getBoolean("docs.rewrite")) {
            Files.writeString(PAGE, expected);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/lint.md; -Ddocs.rewrite=true writes it")
                .isEqualTo(expected);
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # What the linter finds

                `fleet-tool lint FILE...` names each fault as `FILE:LINE:COL: error|warning CODE message`. The codes are stable.
                `FederationYaml.read` refuses a file with one of these errors, but for those of several files. This page is
                written by a test from `LintCode`.

                """);
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING)) {
            page.append(severity == Severity.ERROR ? "## Errors\n\n" : "\n## Warnings\n\n");
            page.append("| code | what is wrong | why it matters | what to do |\n| --- | --- | --- | --- |\n");
            Arrays.stream(LintCode.values())
                    .filter(code -> code.severity() == severity)
                    .forEach(code -> page.append("| `" + code + "` | " + cell(code.title()) + " | " + cell(code.why())
                            + " | " + cell(code.fix()) + " |\n"));
        }
        return page.toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|")
                .replace("<", "&lt;")
                .replace("*", "\\*")
                .replace("\\n", "\\\\n")
                .replace("_", "\\_");
    }
}
