package org.jpdfederation.client.topology;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jpdfederation.client.internal.config.ConfigReader;
import org.jpdfederation.client.internal.config.Keys;
import org.jpdfederation.client.internal.document.Faults;
import org.jpdfederation.client.internal.document.Nearest;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.topology.Topology;
import org.jpdfederation.core.topology.Topology.Shape;

/** The keys of one topology file. For one thread at a time. */
final class TopologyFile {

    private static final String PER_TARGET = "per-target";
    private static final String RELATIONS = "relations";

    private final Section root;
    private final Faults faults;

    TopologyFile(Section root, Faults faults) {
        this.root = root;
        this.faults = faults;
    }

    /** The topology, or empty when there are faults. */
    Optional<Topology> topology() {
        Optional<Shape> shape = root.required("shape", TopologyFile::shape);
        if (!root.has("jpds")) {
            faults.add(root.place(), "'jpds' is missing; list the names of the JPDs");
        }
        List<JpdName> jpds = jpds();
        if (root.has("jpds") && jpds.isEmpty() && faults.isEmpty()) {
            root.fault("jpds", "is empty; list the names of the JPDs");
        }
        if (shape.isPresent() && shape.get() != Shape.GRAPH && jpds.size() == 1 && faults.isEmpty()) {
            root.fault("jpds", "names one JPD only; a " + word(shape.get()) + " needs at least two");
        }
        Optional<Topology.Builder> builder =
                shape.isPresent() && !jpds.isEmpty() ? Optional.of(Topology.of(shape.get(), jpds)) : Optional.empty();
        OutboundConfig outbound = outbound();
        builder.ifPresent(b -> b.outbound(outbound));
        root.section(Keys.INBOUND).ifPresent(section -> {
            var inbound = ConfigReader.inbound(section);
            section.refuseOthers();
            builder.ifPresent(b -> b.inbound(inbound));
        });
        root.section(PER_TARGET).ifPresent(section -> perTarget(section, shape, jpds, builder));
        relations(shape, jpds, builder);
        root.refuseOthers();
        return faults.isEmpty() ? builder.map(Topology.Builder::build) : Optional.empty();
    }

    private List<JpdName> jpds() {
        Set<JpdName> seen = new LinkedHashSet<>();
        return root.list("jpds", text -> {
            JpdName name = JpdName.of(text);
            if (!seen.add(name)) {
                throw new IllegalArgumentException("'" + name + "' is named twice; name each JPD once");
            }
            return name;
        });
    }

    private OutboundConfig outbound() {
        OutboundConfig.Builder builder = OutboundConfig.defaults().toBuilder();
        if (root.has("entities")) {
            builder.entityTypes(root.list("entities", ConfigReader::entityType));
        }
        root.section(Keys.OUTBOUND).ifPresent(section -> {
            if (root.has("entities") && section.has(Keys.ENTITY_TYPES)) {
                section.fault(Keys.ENTITY_TYPES, "and 'entities' say the same thing; keep one of the two");
            }
            if (section.has(Keys.SERVERS)) {
                section.fault(Keys.SERVERS, "has no place in a topology: jpds and relations name the targets");
            }
            ConfigReader.outbound(section, builder);
            section.refuseOthers();
        });
        return builder.build();
    }

    private void perTarget(
            Section section, Optional<Shape> shape, List<JpdName> jpds, Optional<Topology.Builder> builder) {
        if (shape.isPresent() && (shape.get() == Shape.MESH || shape.get() == Shape.CHAIN)) {
            root.fault(
                    PER_TARGET, "belongs to a star or a graph; in a " + word(shape.get()) + " all relations are alike");
            return;
        }
        for (String name : section.names()) {
            Optional<TargetSettings> settings = section.section(name).map(keys -> {
                TargetSettings read = ConfigReader.targetSettings(keys);
                keys.refuseOthers();
                return read;
            });
            if (!known(name, jpds)) {
                faults.add(section.placeOfKey(name), unknown(name, jpds));
            } else if (shape.equals(Optional.of(Shape.STAR)) && JpdName.of(name).equals(jpds.get(0))) {
                faults.add(
                        section.placeOfKey(name),
                        "'" + name + "' is the hub of the star, its first JPD, and no target; name one of "
                                + jpds.subList(1, jpds.size()));
            } else if (builder.isPresent() && settings.isPresent()) {
                builder.get().perTarget(JpdName.of(name), settings.get());
            }
        }
    }

    private void relations(Optional<Shape> shape, List<JpdName> jpds, Optional<Topology.Builder> builder) {
        List<Section> relations = root.sections(RELATIONS);
        if (shape.isPresent() && shape.get() != Shape.GRAPH && !relations.isEmpty()) {
            root.fault(RELATIONS, "belongs to shape: graph; a " + word(shape.get()) + " makes its own relations");
            return;
        }
        Set<List<JpdName>> seen = new LinkedHashSet<>();
        for (Section relation : relations) {
            Optional<JpdName> from = end(relation, "from", jpds);
            Optional<JpdName> to = end(relation, "to", jpds);
            boolean plain = !relation.hasOtherThan("from", "to");
            TargetSettings settings = ConfigReader.targetSettings(relation);
            relation.refuseOthers();
            if (from.isEmpty() || to.isEmpty() || builder.isEmpty()) {
                continue;
            }
            if (from.equals(to)) {
                relation.fault("to", "is the source itself; a JPD cannot send to itself, remove the relation");
            } else if (!seen.add(List.of(from.get(), to.get()))) {
                faults.add(
                        relation.place(),
                        "the relation " + from.get() + " -> " + to.get() + " is given twice; keep one");
            } else if (plain) {
                builder.get().relation(from.get(), to.get());
            } else {
                builder.get().relation(from.get(), to.get(), settings);
            }
        }
    }

    private static Optional<JpdName> end(Section relation, String key, List<JpdName> jpds) {
        Optional<String> name = relation.requiredText(key);
        if (name.isPresent() && !jpds.isEmpty() && !known(name.get(), jpds)) {
            relation.fault(key, "names no JPD of this topology: " + unknown(name.get(), jpds));
            return Optional.empty();
        }
        return name.filter(text -> known(text, jpds)).map(JpdName::of);
    }

    private static boolean known(String name, List<JpdName> jpds) {
        return jpds.stream().anyMatch(jpd -> jpd.text().equals(name));
    }

    private static String unknown(String name, List<JpdName> jpds) {
        List<String> names = jpds.stream().map(JpdName::text).toList();
        return "there is no JPD '" + name + "' under jpds" + Nearest.hint(name, names);
    }

    private static Shape shape(String word) {
        List<String> words =
                Arrays.stream(Shape.values()).map(TopologyFile::word).toList();
        return Arrays.stream(Shape.values())
                .filter(shape -> word(shape).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no shape" + Nearest.hint(word, words)
                        + "; the shapes are " + String.join(", ", words)));
    }

    private static String word(Shape shape) {
        return shape.name().toLowerCase(Locale.ROOT);
    }
}
