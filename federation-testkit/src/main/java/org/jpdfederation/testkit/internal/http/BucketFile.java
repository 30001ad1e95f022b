package org.jpdfederation.testkit.internal.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is in a licence file, in the fakes' own form: JSON in clear. The real form is encrypted and not published.
 *
 * @param identifier the bucket's identifier
 * @param licenseType such as {@code EDGE}
 * @param quantity how many licences it holds
 * @param issued when it was made
 * @param validThrough when it ends
 */
public record BucketFile(String identifier, String licenseType, long quantity, Instant issued, Instant validThrough) {

    /** What opens the file of a bucket: 64 hexadecimal digits. */
    public static String key(String identifier) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(identifier.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The file. */
    public byte[] write() {
        ObjectNode node = Json.object()
                .put("fake_license_bucket", identifier)
                .put("license_type", licenseType)
                .put("quantity", quantity)
                .put("issued_date", issued.toString())
                .put("valid_date", validThrough.toString());
        return Json.write(node).getBytes(StandardCharsets.UTF_8);
    }

    /** Reads a file that was written here; whatever is wrong with file or key is refused (4.4: 400). */
    static BucketFile open(byte[] file, String key) {
        BucketFile read;
        try {
            Fields fields = Fields.of(Json.readObject(file));
            read = new BucketFile(
                    fields.required("fake_license_bucket"),
                    fields.required("license_type"),
                    fields.number("quantity").orElse(0),
                    Instant.parse(fields.required("issued_date")),
                    Instant.parse(fields.required("valid_date")));
        } catch (Refusal | DateTimeException e) {
            throw Refusal.badRequest("the file is no licence file of a fake; make one with LicenseBucketFile");
        }
        if (!key.equals(key(read.identifier))) {
            throw Refusal.badRequest("the key does not open the file");
        }
        return read;
    }
}
