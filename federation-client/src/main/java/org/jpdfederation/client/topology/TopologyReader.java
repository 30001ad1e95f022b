package org.jpdfederation.client.topology;

import java.nio.file.Path;
import org.jpdfederation.client.internal.document.Faults;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.client.internal.document.TextFile;
import org.jpdfederation.client.internal.document.YamlDocument;
import org.jpdfederation.core.error.InputException;
import org.jpdfederation.core.topology.Topology;

/**
 * Reads a topology file:
 *
 * <pre>{@code
 * shape: star                      # star | mesh | chain | graph
 * jpds: [home, edge-eu, edge-us]   # star: the first is the hub; chain: in order
 * entities: [users, groups]        # default all four
 * outbound: {exclude-users: [break-glass]}       # any outbound key of the federation block but servers
 * per-target:                      # star and graph
 *   edge-us: {entities: [users], permission-filters: {include-patterns: ["team-a-.*"]}}
 * inbound: {allow-partial-entity-sync: true}
 * relations: []                    # graph: [{from: home, to: edge-eu, ...per-target keys}]
 * }</pre>
 *
 * A relation that sets nothing itself has what {@code per-target} sets for its target. The YAML rules and limits are
 * those of {@link org.jpdfederation.client.yaml.FederationYaml}. Safe for use by many threads.
 */
public final class TopologyReader {

    private TopologyReader() {}

    /**
     * Reads a file.
     *
     * @param file the file, UTF-8
     * @return the topology
     * @throws InputException if the file is missing, cannot be read, or has faults; it names all that can be found
     */
    public static Topology read(Path file) {
        return read(TextFile.read(file), file.toString());
    }

    /**
     * Reads a text.
     *
     * @param text the file's content
     * @param sourceName how messages name the text
     * @return the topology
     * @throws InputException if the text has faults; it names all that can be found
     */
    public static Topology read(String text, String sourceName) {
        TextFile.requireSmall(text, sourceName);
        Faults faults = new Faults(sourceName);
        return Section.of(YamlDocument.read(text, faults), "", Section.Rules.CONFIGURATION, faults)
                .flatMap(root -> new TopologyFile(root, faults).topology())
                .orElseThrow(faults::exception);
    }
}
