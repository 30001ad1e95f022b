package org.jpdfederation.testkit.internal.simulation;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.NameOrder;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.entity.User;
import org.jpdfederation.core.network.NetworkEvent;
import org.jpdfederation.core.split.Difference;
import org.jpdfederation.core.sync.Decision;
import org.jpdfederation.core.sync.Stamp;
import org.jpdfederation.testkit.simulation.ScenarioResult;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of a result, its keys in the order of the format. */
public final class ResultJson {

    private static final JsonMapper JSON = new JsonMapper();

    private ResultJson() {}

    /** One object on one line. */
    public static String of(ScenarioResult result) {
        ObjectNode root = JSON.createObjectNode();
        root.put("rules", "faithful");
        root.put("quiescent", result.quiescent());
        if (result.endless()) {
            root.put("endless", true);
        }
        root.put("endedAt", Times.text(result.endedAt()));
        ObjectNode sites = root.putObject("sites");
        result.sites().forEach((site, records) -> {
            ObjectNode held = sites.putObject(site.text());
            records.forEach(record -> {
                ObjectNode node = held.putObject(record.key().toString());
                putValue(node, record.content());
                node.put("ts", Times.text(record.stamp().at()));
                node.put("src", record.stamp().source().text());
            });
        });
        putTexts(root, "split", splitKeys(result.differences()));
        ObjectNode relations = root.putObject("relations");
        result.relations()
                .forEach(relation -> relations
                        .putObject(relation.from() + "->" + relation.to())
                        .put("state", relation.state().name())
                        .put("waiting", relation.waiting()));
        ArrayNode decisions = root.putArray("decisions");
        result.decisions().forEach(decided -> putDecision(decisions.addObject(), decided));
        root.putNull("oracle");
        return JSON.writeValueAsString(root);
    }

    /** The keys that are split, by their text. */
    static SortedSet<String> splitKeys(Collection<Difference> differences) {
        SortedSet<String> keys = new TreeSet<>(NameOrder.BY_CODE_POINT);
        differences.forEach(difference -> keys.add(difference.key().toString()));
        return keys;
    }

    private static void putValue(ObjectNode node, Entity entity) {
        if (entity instanceof User user) {
            node.put("value", user.email().orElse(""));
        } else if (entity instanceof Group group) {
            putTexts(node, "value", group.members());
        } else if (entity instanceof Permission permission) {
            ObjectNode value = node.putObject("value");
            putTexts(value, "groups", permission.groups());
            putTexts(value, "users", permission.users());
        } else if (entity instanceof AccessToken token) {
            node.put("value", token.owner().orElse(""));
        }
    }

    private static void putDecision(ObjectNode node, NetworkEvent.Decided decided) {
        Decision decision = decided.decision();
        node.put("t", Times.text(decided.at()));
        node.put("site", decision.site().text());
        node.put("from", decision.from().text());
        node.put("key", decision.key().toString());
        node.put("decision", decision.verdict().name());
        node.put("entryTs", Times.text(decision.entry().at()));
        Optional<Stamp> record = decision.record();
        node.put("recordTs", record.map(stamp -> Times.text(stamp.at())).orElse(null));
    }

    private static void putTexts(ObjectNode node, String key, Collection<String> texts) {
        ArrayNode list = node.putArray(key);
        texts.forEach(list::add);
    }
}
