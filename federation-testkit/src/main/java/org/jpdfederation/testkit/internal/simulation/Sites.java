package org.jpdfederation.testkit.internal.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jpdfederation.client.internal.document.Nearest;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.core.entity.JpdName;

/** Reads names of sites, and refuses those that no site has. */
final class Sites {

    private final List<String> names = new ArrayList<>();

    Sites(Collection<JpdName> sites) {
        sites.forEach(site -> names.add(site.text()));
    }

    /** The site that a key names. */
    Optional<JpdName> required(Section section, String key) {
        return section.required(key, this::known);
    }

    /** The sites that a key lists. */
    List<JpdName> list(Section section, String key) {
        return section.list(key, this::known);
    }

    /** Source and target, the two sites that a key lists. */
    Optional<Ends> ends(Section section, String key) {
        if (!section.has(key)) {
            section.fault(key, "is missing; name source and target: [FROM, TO]");
            return Optional.empty();
        }
        List<JpdName> sites = list(section, key);
        if (section.listSize(key).orElse(2) != 2) {
            section.fault(key, "must name two sites, source and target: [FROM, TO]");
        } else if (sites.size() == 2) {
            return Optional.of(new Ends(sites.get(0), sites.get(1)));
        }
        return Optional.empty();
    }

    private JpdName known(String name) {
        if (!names.contains(name)) {
            throw new IllegalArgumentException("there is no site '" + name + "'" + Nearest.hint(name, names)
                    + "; the sites are " + String.join(", ", names));
        }
        return JpdName.of(name);
    }

    /** The two ends of a relation. */
    record Ends(JpdName from, JpdName to) {

        Ends back() {
            return new Ends(to, from);
        }

        @Override
        public String toString() {
            return from + "->" + to;
        }
    }
}
