package org.jpdfederation.testkit.internal.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The licence buckets of one Mission Control (4.4). Guarded by {@link Backend#atomically}. */
public final class LicenseBuckets {

    private final Map<String, Bucket> byName = new LinkedHashMap<>();

    /** A bucket and who uses its licences. */
    static final class Bucket {

        final String name;
        final BucketFile file;

        /** By the id of the JPD. */
        final Map<String, Long> jpds = new LinkedHashMap<>();

        /** By the label of who acquired them. */
        final Map<String, Long> labels = new LinkedHashMap<>();

        private long maxUsed;

        Bucket(String name, BucketFile file) {
            this.name = name;
            this.file = file;
        }

        long used() {
            return sum(jpds) + sum(labels);
        }

        private static long sum(Map<String, Long> uses) {
            return uses.values().stream().mapToLong(Long::longValue).sum();
        }

        long available() {
            return file.quantity() - used();
        }

        long maxUsed() {
            return maxUsed;
        }

        void take(Map<String, Long> uses, String user, long count) {
            uses.merge(user, count, Long::sum);
            maxUsed = Math.max(maxUsed, used());
        }
    }

    List<Bucket> all() {
        return List.copyOf(byName.values());
    }

    /** Finds a bucket by its name or else its identifier (A11). */
    Bucket find(String nameOrIdentifier) {
        return Optional.ofNullable(byName.get(nameOrIdentifier))
                .or(() -> byName.values().stream()
                        .filter(bucket -> bucket.file.identifier().equals(nameOrIdentifier))
                        .findFirst())
                .orElseThrow(() -> Refusal.entityNotFound("LicenseBucket", nameOrIdentifier));
    }

    Bucket add(String name, BucketFile file) {
        if (byName.containsKey(name)) {
            throw Refusal.conflict("Name '" + name + "' already exists");
        }
        if (byName.values().stream().anyMatch(bucket -> bucket.file.identifier().equals(file.identifier()))) {
            throw Refusal.notModelled("a file that is a bucket already, under another name, is not modelled by this"
                    + " fake; what a platform answers is not published");
        }
        Bucket bucket = new Bucket(name, file);
        byName.put(name, bucket);
        return bucket;
    }

    void remove(Bucket bucket) {
        byName.remove(bucket.name);
    }
}
