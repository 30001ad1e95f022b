package org.jpdfederation.client.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Random;
import org.jpdfederation.client.lint.LintReport;
import org.jpdfederation.client.lint.Linter;
import org.jpdfederation.core.config.FederationConfig;
import org.jpdfederation.core.error.InputException;
import org.junit.jupiter.api.Test;

/** What holds for any configuration and any text; a failure names its seed. */
class GeneratedConfigsTest {

    private static final int CONFIGS = 500;
    private static final int MUTATIONS = 5_000;

    @Test
    void whatIsWritten_isReadEqual_byBothReaders_andLintsClean() {
        for (long seed = 0; seed < CONFIGS; seed++) {
            FederationConfig config = new RandomConfig(seed).next();
            String text = FederationYaml.write(config);

            assertThat(FederationYaml.read(text, "f"))
                    .as("seed %d:\n%s", seed, text)
                    .isEqualTo(config);
            assertThat(TreeReading.of(text)).as("seed %d:\n%s", seed, text).isEqualTo(config);
            assertThat(Linter.create().lint(text, "f").findings())
                    .as("seed %d:\n%s", seed, text)
                    .isEmpty();
        }
    }

    @Test
    void aChangedText_isRefusedWithAPlace_orReadAsTheTextSays() {
        int accepted = 0;
        for (long seed = 0; seed < MUTATIONS; seed++) {
            Random random = new Random(seed);
            String text = Mutation.of(random.nextBoolean() ? quoted(random) : plain(random), random);
            String shown = "seed " + seed + ":\n" + text;

            LintReport report = lint(text, shown);
            if (report.findings().stream().anyMatch(finding -> finding.line() < 1 || finding.column() < 1)) {
                fail("a finding has no place; " + shown);
            }
            if (report.errors() == 0) {
                accepted++;
                assertThat(FederationYaml.read(text, "f")).as(shown).isEqualTo(TreeReading.of(text));
            } else {
                assertRefused(text, shown);
            }
        }
        System.out.println("changed texts: " + MUTATIONS + ", accepted as they read: " + accepted);
        assertThat(accepted).as("texts that were accepted").isBetween(MUTATIONS / 20, MUTATIONS * 19 / 20);
    }

    private static String quoted(Random random) {
        return FederationYaml.write(new RandomConfig(random.nextInt(CONFIGS)).next());
    }

    private static String plain(Random random) {
        return FederationYaml.write(RandomConfig.plain(random.nextInt(CONFIGS)).next())
                .replace("\"", "");
    }

    private static LintReport lint(String text, String shown) {
        try {
            return Linter.create().lint(text, "f");
        } catch (RuntimeException e) {
            return fail(shown, e);
        }
    }

    private static void assertRefused(String text, String shown) {
        try {
            FederationYaml.read(text, "f");
            fail("the linter finds an error, but reading accepts; " + shown);
        } catch (InputException e) {
            if (e.faults().isEmpty()) {
                fail("refused without a fault; " + shown);
            }
        }
    }
}
