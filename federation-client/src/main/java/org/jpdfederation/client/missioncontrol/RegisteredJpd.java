package org.jpdfederation.client.missioncontrol;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A JPD as Mission Control knows it. Immutable.
 *
 * @param id such as {@code JPD-3}
 * @param name the name, unique; distribution rules call it the site name
 * @param url the address as it was registered, often with a trailing slash; empty when it is not told
 * @param baseUrl the base URL that the JPD itself tells, if it is told
 * @param local whether Mission Control runs in this JPD
 * @param location where it stands, if it is told
 * @param licenses its licences
 * @param services its services, as far as Mission Control has found them
 * @param status whether it can be reached
 * @param tags its tags
 * @param coldStorage whether it is a cold storage
 * @param coldStorageJpd the JPD that it is the cold storage of, as Mission Control names it; only with
 *     {@code coldStorage}
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-jpd-list">Get JPD List</a>
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
        boolean coldStorage,
        Optional<String> coldStorageJpd) {

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
     * @param validThrough its last day, if it is told
     * @param hash what tells it from others
     */
    public record License(
            String type, boolean expired, String licensedTo, Optional<LocalDate> validThrough, String hash) {}

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
     * @param code one of the constants; another word is kept
     * @param message what Mission Control says about it, empty when nothing
     * @param warnings what else it says
     */
    public record Status(String code, String message, List<String> warnings) {

        /** All services answer. */
        public static final String ONLINE = "ONLINE";
        /** No service answers. */
        public static final String OFFLINE = "OFFLINE";
        /** Some services answer. */
        public static final String PARTIAL = "PARTIAL";
        /** The JPD does not accept Mission Control. */
        public static final String UNAUTHORIZED = "UNAUTHORIZED";

        /** Copies the list. */
        public Status {
            warnings = List.copyOf(warnings);
        }
    }
}
