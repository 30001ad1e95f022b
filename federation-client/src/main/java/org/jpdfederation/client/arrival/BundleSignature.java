package org.jpdfederation.client.arrival;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jpdfederation.client.internal.document.Faults;
import org.jpdfederation.client.internal.document.JsonDocument;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.client.openpgp.PublicSigningKey;
import org.jpdfederation.client.openpgp.SignatureFault;
import org.jpdfederation.client.openpgp.SignatureVerifier;
import org.jpdfederation.client.openpgp.SignedPayload;

/**
 * The signature of a received Release Bundle v1, which also covers its list of files (Artifactory 6.1).
 *
 * @param now the time at which the key is judged
 */
record BundleSignature(PublicSigningKey key, Instant now) {

    Proof verify(String jws, Announcement announced) {
        return SignatureVerifier.of(key, now)
                .jws(jws)
                .fold(payload -> covers(payload, announced), BundleSignature::wrong);
    }

    private static Proof wrong(SignatureFault fault) {
        String what = fault + ": " + fault.explanation() + "; " + fault.hint();
        return fault == SignatureFault.UNREADABLE || fault == SignatureFault.KEY_UNUSABLE
                ? new Proof.Unverifiable(what)
                : new Proof.Different(List.of(what));
    }

    /** What is signed must be what the plain document says: path by path, checksum by checksum. */
    private static Proof covers(SignedPayload payload, Announcement announced) {
        Optional<Map<String, String>> signed = files(payload);
        if (signed.isEmpty()) {
            return new Proof.Unverifiable("the signature is good, but what it signs is no document of a bundle");
        }
        if (!(announced instanceof Announcement.Listed listed)) {
            return new Proof.Unverifiable("the signature is good, but there is no plain document to compare it with");
        }
        Map<String, String> told = new TreeMap<>();
        listed.files().forEach((path, entry) -> told.put(path, entry.sha256()));
        return told.equals(signed.get())
                ? new Proof.Verified("the signed document of the received bundle, " + payload.algorithm())
                : new Proof.Different(List.of("the signed list of files is not that of the plain document"));
    }

    private static Optional<Map<String, String>> files(SignedPayload payload) {
        Faults faults = new Faults("signed document");
        return JsonDocument.read(payload.bytes(), faults)
                .flatMap(node -> Section.of(node, "", Section.Rules.DOCUMENT, faults))
                .map(section -> {
                    Map<String, String> files = new TreeMap<>();
                    for (Section artifact : section.sections("artifacts")) {
                        artifact.requiredText("repo_path")
                                .ifPresent(path -> files.put(
                                        path, artifact.text("checksum").orElse("")));
                    }
                    return files;
                })
                .filter(files -> faults.isEmpty());
    }
}
