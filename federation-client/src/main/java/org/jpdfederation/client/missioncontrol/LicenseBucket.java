package org.jpdfederation.client.missioncontrol;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jpdfederation.core.entity.Secret;

/**
 * A licence bucket that was just created. Immutable.
 *
 * @param name the label that was chosen for it
 * @param identifier the id that JFrog gave it, if it is told
 * @param subject to whom it was given
 * @param productName the product
 * @param productId the number of the product, if it is told
 * @param licenseType such as {@code EDGE}; any word is kept
 * @param issued when it was made, if it is told
 * @param validThrough when it ends, if it is told
 * @param quantity how many licences it holds
 * @param used how many of them are in use
 * @param signature the vendor's signature
 * @param url the signed link that it was loaded from, if it was; who has it can load the file
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/create-bucket">Create Bucket</a>
 */
public record LicenseBucket(
        String name,
        Optional<String> identifier,
        String subject,
        String productName,
        OptionalLong productId,
        String licenseType,
        Optional<Instant> issued,
        Optional<Instant> validThrough,
        long quantity,
        long used,
        String signature,
        Optional<Secret> url) {}
