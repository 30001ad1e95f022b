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
 * The signature of a received Release Bundle v1, which also covers its name, its version and its list of files
 * (Artifactory 6.1): a signed document of another version proves nothing.
 *
 * @param now the time of the check
 */
record BundleSignature(PublicSigningKey key, Instant now, String name, String version) {

    /** What is signed. */
    private record Signed(String name, String version, Map<String, String> files) {}

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
    private Proof covers(SignedPayload payload, Announcement announced) {
        Optional<Signed> signed = signed(payload);
        if (signed.isEmpty()) {
            return new Proof.Unverifiable("the signature is good, but what it signs is no document of a bundle");
        }
        if (!signed.get().name().equals(name) || !signed.get().version().equals(version)) {
            return new Proof.Different(List.of("the signed document is that of "
                    + signed.get().name() + " " + signed.get().version() + ", not of " + name + " " + version));
        }
        if (!(announced instanceof Announcement.Listed listed)) {
            return new Proof.Unverifiable("the signature is good, but there is no plain document to compare it with");
        }
        Map<String, String> told = new TreeMap<>();
        listed.files().forEach((path, entry) -> told.put(path, entry.checksum()));
        return told.equals(signed.get().files())
                ? new Proof.Verified("the signed document of the received bundle, " + payload.algorithm())
                : new Proof.Different(List.of("the signed list of files is not that of the plain document"));
    }

    /** Two checksums under one path are no document: each reader would choose another. */
    private static Optional<Signed> signed(SignedPayload payload) {
        Faults faults = new Faults("signed document");
        return JsonDocument.read(payload.bytes(), faults)
                .flatMap(node -> Section.of(node, "", Section.Rules.DOCUMENT, faults))
                .flatMap(section -> section.requiredText("name")
                        .flatMap(name -> section.requiredText("version")
                                .map(version -> new Signed(name, version, files(section)))))
                .filter(signed -> faults.isEmpty());
    }

    private static Map<String, String> files(Section section) {
        Map<String, String> files = new TreeMap<>();
        for (Section artifact : section.sections("artifacts")) {
            Optional<String> checksum = artifact.requiredText("checksum");
            artifact.requiredText("repo_path")
                    .ifPresent(path -> checksum.ifPresent(sum -> {
                        if (files.put(path, sum) != null) {
                            artifact.fault("repo_path", "is there twice");
                        }
                    }));
        }
        return files;
    }
}
