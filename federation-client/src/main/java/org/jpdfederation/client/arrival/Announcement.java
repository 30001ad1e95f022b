package org.jpdfederation.client.arrival;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** What the target says about the files of a bundle that it received. Immutable. */
sealed interface Announcement {

    /** A file as it was announced. */
    record Entry(String sha256, OptionalLong size) {}

    /** A list of all files. */
    record Listed(String by, Map<String, Entry> files) implements Announcement {
        public Listed {
            files = Collections.unmodifiableMap(new TreeMap<>(files));
        }
    }

    /** No list could be had. */
    record Unknown(String reason) implements Announcement {}
}
