package org.jpdfederation.client.arrival;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the target says about the files of a bundle that it received. Immutable. */
sealed interface Announcement {

    /** A file as it was announced; the checksum of a Release Bundle v2 may be of another kind (Artifactory 6.2). */
    record Entry(String checksum, OptionalLong size) {

        Optional<String> sha256() {
            return Optional.of(checksum).filter(ExpectedFile::isSha256);
        }
    }

    /** What a list says; nothing, when it has two contents under one path: each reader would choose another. */
    static Announcement of(String by, Stream<Map.Entry<String, Entry>> announced) {
        Map<String, Entry> files = new TreeMap<>();
        for (Map.Entry<String, Entry> file : announced.toList()) {
            Entry before = files.put(file.getKey(), file.getValue());
            if (before != null && !before.equals(file.getValue())) {
                return new Unknown(file.getKey() + " is twice in " + by + ", and not the same");
            }
        }
        return new Listed(by, files);
    }

    /** A list of all files. */
    record Listed(String by, Map<String, Entry> files) implements Announcement {
        public Listed {
            files = Collections.unmodifiableMap(new TreeMap<>(files));
        }
    }

    /** No list could be had. */
    record Unknown(String reason) implements Announcement {}
}
