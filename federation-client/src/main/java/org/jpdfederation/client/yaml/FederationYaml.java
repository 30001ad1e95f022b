package org.jpdfederation.client.yaml;

import java.nio.file.Path;
import java.util.Optional;
import org.jpdfederation.client.internal.config.ConfigReader;
import org.jpdfederation.client.internal.config.ConfigWriter;
import org.jpdfederation.client.internal.config.Keys;
import org.jpdfederation.client.internal.document.Faults;
import org.jpdfederation.client.internal.document.Nearest;
import org.jpdfederation.client.internal.document.Node;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.client.internal.document.TextFile;
import org.jpdfederation.client.internal.document.YamlDocument;
import org.jpdfederation.core.config.FederationConfig;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.error.InputException;

/**
 * Reads and writes the {@code federation} block of an Access configuration file ({@code access.config.import.yml},
 * {@code access.config.patch.yml}, {@code access.config.latest.yml}). The platform takes a broken file without a word;
 * here every fault is an error with its line and column. Blocks other than {@code federation} are left alone. Safe
 * for use by many threads.
 *
 * <p>A file has at most 1 MiB, 20 levels and 100 000 values, and in the block no anchors, aliases, tags, merge keys
 * or duplicate keys. Names are text: what YAML may read as something else, such as {@code no} or {@code 0123}, must
 * be quoted.
 *
 * @see <a href="https://www.jfrog.com/confluence/display/JFROG/Access+YAML+Configuration">Access YAML
 *     Configuration</a>
 */
public final class FederationYaml {

    private FederationYaml() {}

    /**
     * Reads a file.
     *
     * @param file the file, UTF-8
     * @return the configuration; keys that are absent have their published defaults
     * @throws InputException if the file is missing, cannot be read, or has faults; it names all that can be found
     */
    public static FederationConfig read(Path file) {
        return read(TextFile.read(file), file.toString());
    }

    /**
     * Reads a text.
     *
     * @param text the file's content
     * @param sourceName how messages name the text
     * @return the configuration; keys that are absent have their published defaults
     * @throws InputException if the text has faults; it names all that can be found
     */
    public static FederationConfig read(String text, String sourceName) {
        TextFile.requireSmall(text, sourceName);
        Faults faults = new Faults(sourceName);
        Node root = YamlDocument.readBlock(text, Keys.ROOT, faults);
        FederationConfig config = Section.of(root, "", Section.Rules.CONFIGURATION, faults)
                .map(section -> configuration(section, faults))
                .orElseGet(() -> FederationConfig.of(null, null));
        faults.throwIfAny();
        return config;
    }

    /**
     * Writes a configuration: the published keys only, those with their default left out, except for the entity types
     * and {@code allow-partial-entity-sync}, on whose default the documents disagree.
     *
     * @param config the configuration
     * @return the file's content; {@link #read(String, String)} gives an equal configuration
     * @throws IllegalArgumentException if a server has settings without a published key: its own entity types, group
     *     filters or active flag, which only the REST API can set; or if the stale limit is no whole number of hours
     */
    public static String write(FederationConfig config) {
        return ConfigWriter.write(config);
    }

    private static FederationConfig configuration(Section root, Faults faults) {
        if (!root.has(Keys.ROOT)) {
            faults.add(
                    root.place(),
                    "there is no '" + Keys.ROOT + "' block, in lower case" + Nearest.hint(Keys.ROOT, root.keys()));
            return FederationConfig.of(null, null);
        }
        Optional<Section> block = root.section(Keys.ROOT);
        if (block.isEmpty()) {
            return FederationConfig.of(null, null);
        }
        Optional<OutboundConfig> outbound = block.get().section(Keys.OUTBOUND).map(FederationYaml::outbound);
        Optional<InboundConfig> inbound = block.get().section(Keys.INBOUND).map(section -> {
            InboundConfig read = ConfigReader.inbound(section);
            section.refuseOthers();
            return read;
        });
        block.get().refuseOthers();
        return FederationConfig.of(outbound.orElse(null), inbound.orElse(null));
    }

    private static OutboundConfig outbound(Section section) {
        OutboundConfig.Builder builder = OutboundConfig.defaults().toBuilder();
        ConfigReader.outbound(section, builder);
        builder.servers(ConfigReader.servers(section));
        section.refuseOthers();
        return builder.build();
    }
}
