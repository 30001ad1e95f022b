package org.jpdfederation.testkit.simulation;

import java.nio.file.Path;
import org.jpdfederation.client.internal.document.Faults;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.client.internal.document.TextFile;
import org.jpdfederation.client.internal.document.YamlDocument;
import org.jpdfederation.core.error.InputException;
import org.jpdfederation.testkit.internal.simulation.ScenarioReader;
import org.jpdfederation.testkit.internal.simulation.ScenarioWriter;

/**
 * Reads and writes scenario files:
 *
 * <pre>{@code
 * window: 60s                      # maximum-future-time-diff-millis
 * buffer: {wait: 30s, size: 500}
 * sites:
 *   A: {}
 *   B: {skew: 90s}                 # clock = true time + skew
 * relations:
 *   - {from: A, to: B}
 *   - {from: B, to: A, types: [users, groups], exclude-users: [break-glass]}
 * start:                           # held for an hour already
 *   - {at: [A, B], user: kim, value: v0}
 * events:
 *   - {t: 0s,  at: A, put: {user: kim, value: abc}}
 *   - {t: 30s, at: B, delete: {user: kim}}
 * until: quiet                     # or a time
 * }</pre>
 *
 * Names are text whatever they look like: {@code no}, {@code 0123} and {@code ~} are names. Otherwise the YAML rules and
 * limits are those of {@link org.jpdfederation.client.yaml.FederationYaml}. Safe for use by many threads.
 */
public final class ScenarioFile {

    private ScenarioFile() {}

    /**
     * Reads a file.
     *
     * @param file the file, UTF-8
     * @return the scenario
     * @throws InputException if the file is missing, cannot be read, or has faults; it names all that can be found
     */
    public static Scenario read(Path file) {
        return read(TextFile.read(file), file.toString());
    }

    /**
     * Reads a text.
     *
     * @param text the file's content
     * @param sourceName how messages name the text
     * @return the scenario
     * @throws InputException if the text has faults; it names all that can be found
     */
    public static Scenario read(String text, String sourceName) {
        TextFile.requireSmall(text, sourceName);
        Faults faults = new Faults(sourceName);
        return Section.of(YamlDocument.read(text, faults), "", Section.Rules.EXACT_TEXT, faults)
                .flatMap(root -> new ScenarioReader(root, faults).scenario())
                .orElseThrow(faults::exception);
    }

    /**
     * Writes a scenario; what has its default is left out.
     *
     * @param scenario the scenario
     * @return the file's content; {@link #read(String, String)} gives an equal scenario
     * @throws IllegalArgumentException if the format cannot tell an entity (see {@link ScenarioEntities#canTell})
     */
    public static String write(Scenario scenario) {
        return new ScenarioWriter(scenario).text();
    }
}
