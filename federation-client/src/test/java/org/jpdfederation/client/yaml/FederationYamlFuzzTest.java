package org.jpdfederation.client.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.jpdfederation.client.lint.LintReport;
import org.jpdfederation.client.lint.Linter;
import org.jpdfederation.core.error.InputException;

/** Any text is read as it says or refused with faults, and reading and linting agree on which. */
class FederationYamlFuzzTest {

    @FuzzTest(maxDuration = "15s")
    void anyText(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        LintReport report = Linter.create().lint(text, "f");
        try {
            assertThat(FederationYaml.read(text, "f")).isEqualTo(TreeReading.of(text));
            assertThat(report.errors()).isZero();
        } catch (InputException e) {
            assertThat(e.faults()).isNotEmpty();
            assertThat(report.errors()).isPositive();
        }
    }
}
