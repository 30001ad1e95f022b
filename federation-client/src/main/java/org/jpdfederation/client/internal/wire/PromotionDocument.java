package org.jpdfederation.client.internal.wire;

import static org.jpdfederation.client.internal.wire.BundleDocument.CREATED;
import static org.jpdfederation.client.internal.wire.BundleDocument.CREATED_BY;
import static org.jpdfederation.client.internal.wire.BundleDocument.CREATED_MILLIS;
import static org.jpdfederation.client.internal.wire.BundleDocument.NAME;
import static org.jpdfederation.client.internal.wire.BundleDocument.REPOSITORY_KEY;
import static org.jpdfederation.client.internal.wire.BundleDocument.SERVICE_ID;
import static org.jpdfederation.client.internal.wire.BundleDocument.VERSION;

import java.util.List;
import java.util.Optional;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.client.lifecycle.Promotion;
import org.jpdfederation.client.lifecycle.PromotionRecord;
import org.jpdfederation.client.lifecycle.PromotionRequest;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Promotions (3.3). */
public final class PromotionDocument {

    private static final String ENVIRONMENT = "environment";
    private static final String INCLUDED = "included_repository_keys";
    private static final String EXCLUDED = "excluded_repository_keys";

    private PromotionDocument() {}

    /** What is sent to promote. */
    public static ObjectNode create(PromotionRequest request) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put(ENVIRONMENT, request.environment());
        keys(body, INCLUDED, request.includedRepositoryKeys());
        keys(body, EXCLUDED, request.excludedRepositoryKeys());
        return body;
    }

    private static void keys(ObjectNode body, String key, List<String> keys) {
        if (!keys.isEmpty()) {
            ArrayNode list = body.putArray(key);
            keys.forEach(list::add);
        }
    }

    /** A promotion that was made, or empty (and a fault) when that by which it is found is missing. */
    public static Optional<Promotion> created(Section section) {
        return Fields.requiredNumber(section, CREATED_MILLIS)
                .map(millis -> new Promotion(
                        Fields.text(section, NAME),
                        Fields.text(section, VERSION),
                        Fields.text(section, ENVIRONMENT),
                        Fields.text(section, REPOSITORY_KEY),
                        section.texts(INCLUDED),
                        section.texts(EXCLUDED),
                        Fields.instant(section, CREATED),
                        millis));
    }

    /** A promotion in a list, or empty (and a fault) when that by which it is found is missing. */
    public static Optional<PromotionRecord> listed(Section section) {
        return Fields.requiredNumber(section, CREATED_MILLIS)
                .map(millis -> new PromotionRecord(
                        Fields.text(section, NAME),
                        Fields.text(section, VERSION),
                        Fields.text(section, ENVIRONMENT),
                        BundleDocument.status(section),
                        Fields.text(section, REPOSITORY_KEY),
                        Fields.text(section, SERVICE_ID),
                        Fields.text(section, CREATED_BY),
                        Fields.instant(section, CREATED),
                        millis,
                        BundleDocument.messages(section)));
    }
}
