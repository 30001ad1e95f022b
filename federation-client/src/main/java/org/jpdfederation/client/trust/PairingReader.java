package org.jpdfederation.client.trust;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import org.jpdfederation.client.internal.document.Faults;
import org.jpdfederation.client.internal.document.JsonDocument;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.core.entity.Secret;

/** Reads the claims of a signed token (RFC 7519) without looking at its signature. */
final class PairingReader {

    private static final int LARGEST = 16 << 10;
    /** The last second of the year 9999. */
    private static final long LATEST = 253_402_300_799L;

    private PairingReader() {}

    static PairingReading read(Secret token) {
        String text = token.reveal();
        if (text.length() > LARGEST) {
            return refused(PairingFault.TOO_LARGE);
        }
        if (!text.chars().allMatch(c -> c > 0x20 && c < 0x7F)) {
            return refused(PairingFault.CHARACTER);
        }
        int first = text.indexOf('.');
        int second = text.indexOf('.', first + 1);
        if (first < 0 && isJoinKey(text)) {
            return refused(PairingFault.JOIN_KEY);
        }
        boolean threeParts =
                first > 0 && second > first + 1 && second < text.length() - 1 && text.indexOf('.', second + 1) < 0;
        if (!threeParts) {
            return refused(PairingFault.NOT_A_JWT);
        }
        try {
            return claims(Base64.getUrlDecoder().decode(text.substring(first + 1, second)));
        } catch (IllegalArgumentException e) {
            return refused(PairingFault.BASE64_BROKEN);
        }
    }

    /** 128 or 256 bits in hexadecimal. */
    private static boolean isJoinKey(String text) {
        return (text.length() == 32 || text.length() == 64) && text.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    private static PairingReading refused(PairingFault fault) {
        return new PairingReading.Refused(fault);
    }

    private static Optional<Section> object(byte[] json, Faults faults) {
        return JsonDocument.read(json, faults).flatMap(node -> Section.of(node, "", Section.Rules.DOCUMENT, faults));
    }

    private static PairingReading claims(byte[] json) {
        Faults faults = new Faults("token"); // what they say is not repeated: it holds pieces of the token
        Optional<Section> claims = object(json, faults);
        if (claims.isEmpty() || !faults.isEmpty()) {
            return refused(PairingFault.JSON_BROKEN);
        }
        Section root = claims.get();
        Optional<String> extension = root.text("ext"); // a JSON text in a text
        Optional<Section> ext = extension.flatMap(text -> object(text.getBytes(StandardCharsets.UTF_8), faults));
        Optional<Instant> issued = instant(root, "iat");
        Optional<Instant> expires = instant(root, "exp");
        PairingClaims read = new PairingClaims(
                root.text("sub"),
                root.text("aud"),
                root.text("scp"),
                issued,
                expires,
                ext.flatMap(section -> section.text("base_url")),
                ext.flatMap(section -> section.text("exchange_url")),
                ext.flatMap(section -> section.text("pairing_url")));
        return faults.isEmpty() ? new PairingReading.Read(read) : refused(PairingFault.CLAIM_BROKEN);
    }

    private static Optional<Instant> instant(Section claims, String name) {
        OptionalLong seconds = claims.integer(name);
        if (seconds.isEmpty()) {
            return Optional.empty();
        }
        if (seconds.getAsLong() < 0 || seconds.getAsLong() > LATEST) {
            claims.fault(name, "is out of range");
            return Optional.empty();
        }
        return Optional.of(Instant.ofEpochSecond(seconds.getAsLong()));
    }
}
