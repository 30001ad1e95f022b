package org.jpdfederation.client.plan;

import org.jpdfederation.client.internal.text.PrettyJson;
import org.jpdfederation.client.yaml.FederationYaml;
import org.jpdfederation.core.closure.Because;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.plan.Explanation;
import org.jpdfederation.core.plan.FederationPlan;
import org.jpdfederation.core.plan.RelationPlan;
import org.jpdfederation.core.topology.RestCall;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON form of plans and explanations. Safe for use by many threads. */
final class PlanJson {

    private static final JsonMapper JSON = new JsonMapper();

    private PlanJson() {}

    static String of(FederationPlan plan) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        var relations = root.putArray("relations");
        plan.relations().forEach(relation -> relation(relations.addObject(), relation));
        var calls = root.putArray("calls");
        plan.configs().calls().forEach(call -> call(calls.addObject(), call));
        ObjectNode yaml = root.putObject("yaml");
        plan.configs().byJpd().forEach((jpd, config) -> yaml.put(jpd.text(), FederationYaml.write(config)));
        var findings = root.putArray("findings");
        plan.findings().forEach(finding -> PrettyJson.finding(findings.addObject(), finding));
        return PrettyJson.written(root);
    }

    static String of(Explanation explanation) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("entity", explanation.entity().toString());
        root.put("from", explanation.from().text());
        root.put("to", explanation.to().text());
        root.put("synced", explanation.synced());
        var chain = root.putArray("chain");
        explanation
                .chain()
                .forEach(link -> chain.addObject().put("rule", link.rule()).put("text", link.text()));
        root.put("fix", explanation.fix().orElse(null));
        return PrettyJson.written(root);
    }

    private static void relation(ObjectNode node, RelationPlan relation) {
        node.put("from", relation.from().text());
        node.put("to", relation.to().text());
        ObjectNode entities = node.putObject("entities");
        for (EntityType type : EntityType.values()) {
            entities.put(type.word(), relation.entities().of(type));
        }
        ObjectNode because = node.putObject("because");
        for (Because why : Because.values()) {
            because.put(PrettyJson.lowerCase(why), relation.because(why));
        }
        node.put("admins", relation.admins());
        node.put("thirdParty", relation.thirdParty());
        node.put("trust", PrettyJson.lowerCase(relation.trust()));
    }

    private static void call(ObjectNode node, RestCall call) {
        node.put("jpd", call.jpd().text());
        node.put("method", call.method());
        node.put("path", call.path());
        node.set("body", JSON.valueToTree(call.body()));
    }

    /** The body of a call on one line. */
    static String body(RestCall call) {
        return JSON.writeValueAsString(call.body());
    }
}
