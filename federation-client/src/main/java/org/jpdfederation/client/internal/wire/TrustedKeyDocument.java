package org.jpdfederation.client.internal.wire;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jpdfederation.client.artifactory.TrustedKey;
import org.jpdfederation.client.internal.document.Section;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Trusted keys of Artifactory (5). */
public final class TrustedKeyDocument {

    private TrustedKeyDocument() {}

    /** The body of add. */
    public static ObjectNode write(String alias, String publicKey) {
        return JsonNodeFactory.instance.objectNode().put("alias", alias).put("public_key", publicKey);
    }

    /** The list of all; empty (and a fault) when it is missing. */
    public static Optional<List<TrustedKey>> list(Section section) {
        if (!section.has("keys")) {
            section.fault("keys", "is missing");
        }
        return Optional.of(section.sections("keys").stream()
                .map(TrustedKeyDocument::read)
                .flatMap(Optional::stream)
                .toList());
    }

    /** A key, or empty (and a fault) when its id is missing. Two spellings are known of what tells of its issue. */
    public static Optional<TrustedKey> read(Section section) {
        return section.requiredText("kid")
                .map(kid -> new TrustedKey(
                        kid,
                        Fields.text(section, "alias"),
                        Fields.text(section, "fingerprint"),
                        section.text("key").filter(key -> !key.isBlank()),
                        section.text("issued_by").orElseGet(() -> Fields.text(section, "issuedBy")),
                        either(section, "issued_on", "issued"),
                        either(section, "valid_until", "expiry"),
                        Fields.text(section, "type")));
    }

    private static Optional<Instant> either(Section section, String text, String epoch) {
        return Fields.instant(section, text).or(() -> epoch(section, epoch));
    }

    /** Zero stands for none. */
    private static Optional<Instant> epoch(Section section, String key) {
        OptionalLong number = Fields.number(section, key);
        return number.isPresent() && number.getAsLong() != 0
                ? Optional.of(Dates.ofEpoch(number.getAsLong()))
                : Optional.empty();
    }
}
