package org.jpdfederation.benchmarks;

import org.jpdfederation.client.lint.Linter;

/**
 * Measures the linter on one file of a thousand servers, each with a filter.
 *
 * <pre>
 * mvn -q -DskipTests package
 * java -cp benchmarks/target/classes:examples/target/fleet-tool.jar org.jpdfederation.benchmarks.LintBenchmark
 * </pre>
 */
public final class LintBenchmark {

    private static final int SERVERS = 1_000;

    private LintBenchmark() {}

    /**
     * Runs the measurements.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        String text = file();
        Linter linter = Linter.create();
        System.out.println("# " + SERVERS + " servers, " + text.length() + " characters, JDK " + Runtime.version()
                + "; name median min max unit");
        if (!linter.lint(text, "file").findings().isEmpty()) {
            throw new IllegalStateException("the file is meant to be clean");
        }
        Figures.milliseconds(20, 30, () -> linter.lint(text, "file")).print("lint-1000-servers", "ms");
        Figures.cpuMilliseconds(0, 30, () -> linter.lint(text, "file")).print("lint-1000-servers-cpu", "ms");
    }

    private static String file() {
        StringBuilder file = new StringBuilder("federation:\n  outbound:\n    servers:\n");
        for (int i = 0; i < SERVERS; i++) {
            file.append("      - name: \"jpd-")
                    .append(i)
                    .append("\"\n        url: \"https://jpd-")
                    .append(i)
                    .append(".example.org:8082/access\"\n        permission-filters:\n          include-patterns:\n"
                            + "            - \"team-")
                    .append(i)
                    .append("-.*\"\n          exclude-patterns:\n            - \"team-")
                    .append(i)
                    .append("-internal-.*\"\n");
        }
        return file.toString();
    }
}
