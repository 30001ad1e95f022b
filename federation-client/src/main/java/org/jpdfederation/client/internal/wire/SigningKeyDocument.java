package org.jpdfederation.client.internal.wire;

import java.util.Optional;
import org.jpdfederation.client.distribution.SigningKey;
import org.jpdfederation.client.distribution.SigningKeyMaterial;
import org.jpdfederation.client.distribution.SigningKeySummary;
import org.jpdfederation.client.distribution.SigningKeyUpload;
import org.jpdfederation.client.internal.document.Section;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Signing keys of Distribution (4.2, 4.4). */
public final class SigningKeyDocument {

    private static final String ALIAS = "alias";
    private static final String PUBLIC_KEY = "public_key";
    private static final String PRIVATE_KEY = "private_key";
    private static final String PASSPHRASE = "passphrase";

    private SigningKeyDocument() {}

    /** The body of an upload. What is asked for is always said, be it no. */
    public static ObjectNode upload(SigningKeyUpload upload) {
        ObjectNode key = upload.material().fold(SigningKeyDocument::pair, SigningKeyDocument::vault);
        key.put(ALIAS, upload.alias());
        upload.passphrase().ifPresent(passphrase -> key.put(PASSPHRASE, passphrase.reveal()));
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("key", key);
        return body.put("propagate_to_edge_nodes", upload.propagateToEdgeNodes())
                .put("fail_on_propagation_failure", upload.failOnPropagationFailure())
                .put("set_as_default", upload.setAsDefault());
    }

    private static ObjectNode pair(SigningKeyMaterial.Pair pair) {
        return JsonNodeFactory.instance
                .objectNode()
                .put(PUBLIC_KEY, pair.publicKey())
                .put(PRIVATE_KEY, pair.privateKey().reveal());
    }

    private static ObjectNode vault(SigningKeyMaterial.Vault vault) {
        ObjectNode key = JsonNodeFactory.instance.objectNode();
        ObjectNode data = key.putObject("vault_data").put("vault_id", vault.vaultId());
        entry(data.putObject(PUBLIC_KEY), vault.publicKey());
        entry(data.putObject(PRIVATE_KEY), vault.privateKey());
        return key;
    }

    private static void entry(ObjectNode node, SigningKeyMaterial.Entry entry) {
        node.put("path", entry.path()).put("key", entry.key());
    }

    /** A key, or empty (and a fault) when its alias or the key itself is missing. */
    public static Optional<SigningKey> read(Section section) {
        Optional<String> key = section.requiredText(PUBLIC_KEY);
        return section.requiredText(ALIAS).flatMap(alias -> key.map(text -> new SigningKey(alias, text)));
    }

    /** An element of the list, or empty (and a fault) when its alias is missing. */
    public static Optional<SigningKeySummary> summary(Section section) {
        return section.requiredText(ALIAS)
                .map(alias ->
                        new SigningKeySummary(alias, section.flag("default", false), section.flag(PASSPHRASE, false)));
    }

    /** The default public key; the four asterisks in place of the private one are left alone. */
    public static Optional<String> defaultPublicKey(Section section) {
        return section.requiredText(PUBLIC_KEY);
    }
}
