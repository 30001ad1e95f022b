package org.jpdfederation.core.entity;

import java.util.Optional;

/**
 * The services whose ids are published. Both Artifactory formats are one type. Immutable.
 *
 * @see <a href="https://www.jfrog.com/confluence/display/JFROG/Access+Federation">Access Federation: service ids</a>
 */
public enum ServiceType {
    /** Artifactory, {@code jfrt@}, and in the format of early versions {@code jf-artifactory@}. */
    ARTIFACTORY("jfrt"),
    /** Access, {@code jfac@}. */
    ACCESS("jfac"),
    /** Xray, {@code jfxr@}. */
    XRAY("jfxr"),
    /** Mission Control, {@code jfmc@}. */
    MISSION_CONTROL("jfmc"),
    /** Distribution, {@code jfds@}. */
    DISTRIBUTION("jfds"),
    /** Pipelines, {@code jfpip@}. */
    PIPELINES("jfpip"),
    /** Event, {@code jfevt@}. */
    EVENT("jfevt"),
    /** Metadata, {@code jfmd@}. */
    METADATA("jfmd"),
    /** JFConnect, {@code jfcon@}. */
    JFCONNECT("jfcon");

    /** The prefix of Artifactory ids in the format of early versions. */
    static final String LEGACY_ARTIFACTORY = "jf-artifactory";

    private final String prefix;

    ServiceType(String prefix) {
        this.prefix = prefix;
    }

    /**
     * The text before the {@code @} in current ids.
     *
     * @return such as {@code jfrt}
     */
    public String prefix() {
        return prefix;
    }

    /**
     * Finds the type of a prefix.
     *
     * @param prefix the text before the {@code @}
     * @return the type, or empty for a prefix that is not published
     */
    public static Optional<ServiceType> ofPrefix(String prefix) {
        if (prefix.equals(LEGACY_ARTIFACTORY)) {
            return Optional.of(ARTIFACTORY);
        }
        for (ServiceType type : values()) {
            if (type.prefix.equals(prefix)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
