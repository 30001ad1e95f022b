package org.jpdfederation.client.plan;

import java.util.Locale;
import org.jpdfederation.client.yaml.FederationYaml;
import org.jpdfederation.core.check.Finding;
import org.jpdfederation.core.closure.Because;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.plan.Explanation;
import org.jpdfederation.core.plan.FederationPlan;
import org.jpdfederation.core.plan.RelationPlan;
import org.jpdfederation.core.topology.RestCall;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
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
        plan.findings().forEach(finding -> finding(findings.addObject(), finding));
        return written(root);
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
        return written(root);
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
            because.put(lowerCase(why), relation.because(why));
        }
        node.put("admins", relation.admins());
        node.put("thirdParty", relation.thirdParty());
        node.put("trust", lowerCase(relation.trust()));
    }

    private static void call(ObjectNode node, RestCall call) {
        node.put("jpd", call.jpd().text());
        node.put("method", call.method());
        node.put("path", call.path());
        node.set("body", JSON.valueToTree(call.body()));
    }

    private static void finding(ObjectNode node, Finding finding) {
        node.put("severity", lowerCase(finding.severity()));
        node.put("code", finding.code());
        node.put("where", finding.where());
        node.put("message", finding.message());
        node.put("hint", finding.hint());
    }

    static String lowerCase(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** The body of a call on one line. */
    static String body(RestCall call) {
        return JSON.writeValueAsString(call.body());
    }

    private static String written(ObjectNode root) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
        return JSON.writer().with(printer).writeValueAsString(root) + "\n";
    }
}
