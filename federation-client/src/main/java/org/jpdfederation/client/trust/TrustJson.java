package org.jpdfederation.client.trust;

import org.jpdfederation.client.internal.text.PrettyJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON form of a report. Safe for use by many threads. */
final class TrustJson {

    private TrustJson() {}

    static String of(TrustReport report) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("at", report.at().toString());
        root.put("holds", report.holds());
        ArrayNode jpds = root.putArray("jpds");
        report.jpds().forEach(jpd -> jpd(jpds.addObject(), jpd));
        ArrayNode trust = root.putArray("trust");
        report.trust().forEach(answer -> trust(trust.addObject(), answer));
        return PrettyJson.written(root);
    }

    private static void jpd(ObjectNode node, SurveyedJpd jpd) {
        node.put("name", jpd.name().text());
        node.put("url", jpd.url().toString());
        node.put("reached", jpd.reached());
        node.put("baseUrl", jpd.baseUrl().orElse(null));
        node.put("baseUrlState", PrettyJson.lowerCase(jpd.baseUrlState()));
        jpd.certificate()
                .ifPresentOrElse(
                        certificate -> {
                            ObjectNode fields = node.putObject("certificate");
                            fields.put("subject", certificate.subject());
                            fields.put("sha256", certificate.fingerprint().text());
                            fields.put("validFrom", certificate.validFrom().toString());
                            fields.put("validUntil", certificate.validUntil().toString());
                            fields.put("key", certificate.key());
                        },
                        () -> node.putNull("certificate"));
        ArrayNode findings = node.putArray("findings");
        jpd.findings().forEach(finding -> PrettyJson.finding(findings.addObject(), finding));
    }

    private static void trust(ObjectNode node, SurveyedTrust trust) {
        node.put("source", trust.need().source().text());
        node.put("target", trust.need().target().text());
        node.put("answer", PrettyJson.lowerCase(trust.answer()));
        node.put("words", trust.words());
        ArrayNode causes = node.putArray("causes");
        trust.causes()
                .forEach(cause -> causes.addObject()
                        .put("code", cause.name())
                        .put("message", cause.explanation())
                        .put("hint", cause.hint()));
    }
}
