package org.jpdfederation.client.missioncontrol;

import java.net.URI;
import java.util.List;
import org.jpdfederation.client.internal.url.UrlText;
import org.jpdfederation.client.missioncontrol.RegisteredJpd.Location;
import org.jpdfederation.core.internal.Require;

/**
 * What Mission Control is told of a JPD when it is added or changed. Immutable.
 *
 * @param name the unique name; distribution rules call it the site name
 * @param url the address of the platform, such as {@code https://osaka.example.org/}; for a JPD of Artifactory 6 with
 *     the context, {@code http://host:8081/artifactory/}. A trailing slash is added when it is sent
 * @param location where it stands; the platform wants all four parts
 * @param tags labels to filter by
 * @see <a href="https://docs.jfrog.com/administration/reference/addjpd">Add JPD</a>
 */
public record JpdDetails(String name, URI url, Location location, List<String> tags) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the name or the city is blank, the URL is no {@code http} or {@code https}
     *     URL of a host or holds credentials, the country code is not two letters, or a coordinate is out of range
     */
    public JpdDetails {
        Require.nonBlank("the name of a JPD", name);
        boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        UrlText.of("JPD '" + name + "'", url);
        if (!http || url.getHost() == null || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "'" + url + "' is no address of JPD '" + name + "'; write https://HOST[:PORT]/");
        }
        Require.nonBlank("the city of JPD '" + name + "'", location.cityName());
        String code = location.countryCode();
        if (code.length() != 2 || !code.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'))) {
            throw new IllegalArgumentException(
                    "the country code of JPD '" + name + "' must be two letters of ISO 3166-1, not '" + code + "'");
        }
        degrees("latitude", location.latitude(), 90);
        degrees("longitude", location.longitude(), 180);
        tags = List.copyOf(tags);
    }

    private static void degrees(String what, double degrees, int most) {
        if (!(Math.abs(degrees) <= most)) {
            throw new IllegalArgumentException(
                    "the " + what + " must be from -" + most + " to " + most + ", not " + degrees);
        }
    }

    /**
     * Details without tags.
     *
     * @param name the unique name
     * @param url the address of the platform
     * @param location where it stands
     * @return the details
     * @throws IllegalArgumentException as the constructor says
     */
    public static JpdDetails of(String name, URI url, Location location) {
        return new JpdDetails(name, url, location, List.of());
    }

    /**
     * These details with other tags.
     *
     * @param tags the tags
     * @return the copy
     */
    public JpdDetails withTags(String... tags) {
        return new JpdDetails(name, url, location, List.of(tags));
    }
}
