package org.jpdfederation.client.missioncontrol;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who uses the licences of a bucket. Immutable.
 *
 * @param identifier the id that JFrog gave the bucket, if it is told
 * @param name the label that was chosen for it
 * @param size how many licences it holds
 * @param validThrough when it ends, if it is told
 * @param issued when it was made, if it is told
 * @param type such as {@code EDGE}; any word is kept
 * @param licenses how many are used and free
 * @param jpds the JPDs that have some
 * @param splitBuckets the parts that were split off for other environments
 * @param unknownUses what was acquired by label, see {@link LicenseBucketsApi#acquire}
 * @param pipelinesExecutionNodes the execution nodes of Pipelines, if they are told
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-bucket-status">Get Bucket Status</a>
 */
public record BucketReport(
        Optional<String> identifier,
        String name,
        long size,
        Optional<Instant> validThrough,
        Optional<Instant> issued,
        String type,
        Licenses licenses,
        List<Use> jpds,
        List<Split> splitBuckets,
        List<Use> unknownUses,
        OptionalLong pipelinesExecutionNodes) {

    /** Copies the lists. */
    public BucketReport {
        jpds = List.copyOf(jpds);
        splitBuckets = List.copyOf(splitBuckets);
        unknownUses = List.copyOf(unknownUses);
    }

    /**
     * Numbers of licences. Immutable.
     *
     * @param used how many are in use
     * @param available how many are free
     * @param maxUsed the most that were in use at a time
     */
    public record Licenses(long used, long available, long maxUsed) {}

    /**
     * Who uses licences. Immutable.
     *
     * @param name the name of a JPD, or the label of what was acquired
     * @param licenseCount how many
     */
    public record Use(String name, long licenseCount) {}

    /**
     * A part that was split off. Immutable.
     *
     * @param name its label
     * @param identifier its id, if it is told
     * @param issued when it was made, if it is told
     * @param licenseCount how many licences it holds
     */
    public record Split(String name, Optional<String> identifier, Optional<Instant> issued, long licenseCount) {}
}
