package org.jpdfederation.client.missioncontrol;

import java.util.List;
import java.util.Optional;

/**
 * A JPD as Mission Control knows it. Immutable.
 *
 * @param id such as {@code JPD-3}
 * @param name the name, unique
 * @param url the address as it was registered, often with a trailing slash; empty when it is not told
 * @param baseUrl the base URL that the JPD itself tells, if it is told
 * @param local whether Mission Control runs in this JPD
 * @param location where it stands, if it is told
 * @param licenses its licences
 * @param services its services, as far as Mission Control has found them
 * @param status whether it can be reached
 * @param tags its tags
 * @param coldStorage whether it is a cold storage
 */
public record RegisteredJpd(
        String id,
        String name,
        String url,
        Optional<String> baseUrl,
        boolean local,
        Optional<Location> location,
        List<License> licenses,
        List<Service> services,
        Status status,
        List<String> tags,
        boolean coldStorage) {

    /** Copies the lists. */
    public RegisteredJpd {
        licenses = List.copyOf(licenses);
        services = List.copyOf(services);
        tags = List.copyOf(tags);
    }

    /**
     * Where a JPD stands. Immutable.
     *
     * @param cityName the city
     * @param countryCode two letters, ISO 3166-1
     * @param latitude degrees north
     * @param longitude degrees east
     */
    public record Location(String cityName, String countryCode, double latitude, double longitude) {}

    /**
     * A licence. Immutable.
     *
     * @param type such as {@code EDGE}
     * @param expired whether it has ended
     * @param licensedTo to whom it was given
     * @param validThrough its last day, {@code yyyy-mm-dd}
     * @param hash what tells it from others
     */
    public record License(String type, boolean expired, String licensedTo, String validThrough, String hash) {}

    /**
     * A service. Immutable.
     *
     * @param type such as {@code ARTIFACTORY}
     * @param statusCode such as {@code ONLINE}
     */
    public record Service(String type, String statusCode) {}

    /**
     * Whether a JPD can be reached. Immutable.
     *
     * @param code {@code ONLINE}, {@code OFFLINE}, {@code PARTIAL} or {@code UNAUTHORIZED}; another word is kept
     * @param message what Mission Control says about it, empty when nothing
     * @param warnings what else it says
     */
    public record Status(String code, String message, List<String> warnings) {

        /** Copies the list. */
        public Status {
            warnings = List.copyOf(warnings);
        }
    }
}
