package org.jpdfederation.core.distribution;

import java.util.List;
import java.util.Objects;

/**
 * Chooses edges. All that a rule says must hold; of several rules one must. {@code *} stands for any characters and
 * {@code ?} for one. Immutable.
 *
 * @param siteName the name of the JPD as Mission Control has it
 * @param cityName the city of the JPD
 * @param countryCodes the ISO codes of countries, of which one must match; not empty
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/dynamic-release-bundle-v1">Dynamic Release Bundle v1</a>
 */
public record DistributionRule(String siteName, String cityName, List<String> countryCodes) {

    private static final String ANY = "*";

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if a pattern is blank or there is no country code
     */
    public DistributionRule {
        Objects.requireNonNull(siteName, "siteName");
        Objects.requireNonNull(cityName, "cityName");
        countryCodes = List.copyOf(countryCodes);
        if (siteName.isBlank()
                || cityName.isBlank()
                || countryCodes.isEmpty()
                || countryCodes.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(
                    "a distribution rule needs a site, a city and country codes; write * for any, in " + this);
        }
    }

    /**
     * All edges.
     *
     * @return the rule
     */
    public static DistributionRule all() {
        return new DistributionRule(ANY, ANY, List.of(ANY));
    }

    /**
     * Edges by the names of their sites.
     *
     * @param siteName a name or pattern
     * @return the rule
     */
    public static DistributionRule site(String siteName) {
        return new DistributionRule(siteName, ANY, List.of(ANY));
    }

    /**
     * Edges by their city.
     *
     * @param cityName a name or pattern
     * @return the rule
     */
    public static DistributionRule city(String cityName) {
        return new DistributionRule(ANY, cityName, List.of(ANY));
    }

    /**
     * Edges by their country.
     *
     * @param countryCodes ISO codes or patterns
     * @return the rule
     */
    public static DistributionRule countries(String... countryCodes) {
        return new DistributionRule(ANY, ANY, List.of(countryCodes));
    }
}
