package org.jpdfederation.client.internal.wire;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jpdfederation.client.distribution.DistributionSite;
import org.jpdfederation.client.distribution.StartedDistribution;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.core.distribution.DistributionRule;
import org.jpdfederation.core.distribution.PathMapping;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What distributions of both kinds of release bundle have in common (2.1, 3.4). */
public final class DistributionDocument {

    private DistributionDocument() {}

    /** Writes {@code distribution_rules}. */
    public static void rules(ObjectNode body, Collection<DistributionRule> rules) {
        rules(body, "distribution_rules", rules);
    }

    /** Writes rules under a key. */
    static void rules(ObjectNode body, String key, Collection<DistributionRule> rules) {
        ArrayNode list = body.putArray(key);
        for (DistributionRule rule : rules) {
            ArrayNode codes = list.addObject()
                    .put("site_name", rule.siteName())
                    .put("city_name", rule.cityName())
                    .putArray("country_codes");
            rule.countryCodes().forEach(codes::add);
        }
    }

    /** Writes {@code mappings}. */
    public static void mappings(ObjectNode body, List<PathMapping> mappings) {
        ArrayNode list = body.putArray("mappings");
        mappings.forEach(
                mapping -> list.addObject().put("input", mapping.input()).put("output", mapping.output()));
    }

    /** What was started. */
    public static Optional<StartedDistribution> started(Section section) {
        return Optional.of(new StartedDistribution(
                Fields.number(section, "id"),
                section.sections("sites").stream()
                        .map(DistributionDocument::site)
                        .toList()));
    }

    /** A site. */
    public static DistributionSite site(Section section) {
        return new DistributionSite(
                Fields.text(section, "service_id"), Fields.text(section, "name"), Fields.text(section, "type"));
    }
}
