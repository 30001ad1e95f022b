package org.jpdfederation.core.entity;

/**
 * Whether a user has ever logged in to the platform. A user of a third-party identity provider is federated only
 * after a first login. Immutable.
 *
 * @see <a href="https://www.jfrog.com/confluence/display/JFROG/Access+Federation">Access Federation: third-party
 *     identity providers</a>
 */
public enum SignIn {
    /** The user has logged in at least once. */
    YES,
    /** The platform says that the user has never logged in. */
    NEVER,
    /** What was read does not tell. */
    UNKNOWN
}
