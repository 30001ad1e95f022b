package org.jpdfederation.client.internal.config;

import java.util.List;
import java.util.Optional;
import org.jpdfederation.client.internal.document.Faults;
import org.jpdfederation.client.internal.document.Nearest;
import org.jpdfederation.client.internal.document.Node;
import org.jpdfederation.client.internal.document.PlainTexts;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.client.internal.document.YamlDocument;
import org.jpdfederation.client.lint.LintCode;
import org.jpdfederation.core.config.FederationConfig;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.config.OutboundConfig;
import org.jspecify.annotations.Nullable;

/**
 * The {@code federation} block of an Access configuration file: the one reader, for those who want a configuration and
 * for those who want to know what is wrong.
 *
 * @param root the file's tree, in which only the block has values
 * @param config what the block says; where there are errors, what can be read of it
 */
public record FederationBlock(Node root, FederationConfig config) {

    /** Reads a file's text. What is wrong is added to the faults, or thrown when it cannot be read further. */
    public static FederationBlock read(String text, Faults faults) {
        Node root = YamlDocument.readBlock(text, Keys.ROOT, Keys.PLACES.keySet(), faults);
        if (!(root instanceof Node.Mapping mapping)) {
            faults.add(
                    LintCode.ROOT_NOT_MAPPING,
                    root.place(),
                    "this must be a mapping of keys to values, but is " + root.kind());
            return new FederationBlock(root, FederationConfig.of(null, null));
        }
        Node.@Nullable Entry block = mapping.get(Keys.ROOT);
        if (block != null) {
            PlainTexts.check(block.value(), key -> key.equals(Keys.INCLUDE) || key.equals(Keys.EXCLUDE), faults);
        }
        FederationConfig config = Section.of(root, "", Section.Rules.CONFIGURATION, faults)
                .map(section -> config(section, faults))
                .orElseGet(() -> FederationConfig.of(null, null));
        return new FederationBlock(root, config);
    }

    private static FederationConfig config(Section root, Faults faults) {
        boolean present = root.has(Keys.ROOT);
        for (String key : root.keys()) {
            outside(root, key, faults);
        }
        if (!present) {
            if (root.keys().stream().noneMatch(key -> key.equalsIgnoreCase(Keys.ROOT))) {
                faults.add(
                        LintCode.NO_BLOCK,
                        root.place(),
                        "there is no '" + Keys.ROOT + "' block, in lower case" + Nearest.hint(Keys.ROOT, root.keys()));
            }
            return FederationConfig.of(null, null);
        }
        return root.section(Keys.ROOT).map(FederationBlock::block).orElseGet(() -> FederationConfig.of(null, null));
    }

    /** Other keys of the root belong to others, but for those that are surely meant for this block. */
    private static void outside(Section root, String key, Faults faults) {
        if (key.equals(Keys.ROOT)) {
            return;
        }
        if (key.equalsIgnoreCase(Keys.ROOT)) {
            faults.add(
                    LintCode.MISCASED_KEY,
                    root.placeOfKey(key),
                    "there is no 'federation' block, in lower case; did you mean '" + key + "'");
        } else if (Keys.PLACES.containsKey(key)
                && !List.of(Keys.NAME, Keys.URL, Keys.FROM, Keys.TO).contains(key)) {
            faults.add(
                    LintCode.MISPLACED_KEY,
                    root.placeOfKey(key),
                    "'" + key + "' stands at the root of the file; it belongs to " + Keys.PLACES.get(key));
        }
    }

    private static FederationConfig block(Section block) {
        Optional<OutboundConfig> outbound = block.section(Keys.OUTBOUND).map(FederationBlock::outbound);
        Optional<InboundConfig> inbound = block.section(Keys.INBOUND).map(section -> {
            InboundConfig read = ConfigReader.inbound(section);
            ServerReader.refuseOthers(section);
            return read;
        });
        ServerReader.refuseOthers(block);
        return FederationConfig.of(outbound.orElse(null), inbound.orElse(null));
    }

    private static OutboundConfig outbound(Section section) {
        OutboundConfig.Builder builder = OutboundConfig.defaults().toBuilder();
        ConfigReader.outbound(section, builder);
        builder.servers(ServerReader.read(section, builder.build().entityTypes()));
        ServerReader.refuseOthers(section);
        return builder.build();
    }
}
