package org.jpdfederation.client.access;

import java.time.Duration;

/** The switches of the Access service that can be turned over REST. Errors and threads as {@link AccessApi} says. */
public interface AccessConfigApi {

    /**
     * Whether users may sign in by name and password.
     *
     * @return true if so
     */
    boolean basicAuthenticationEnabled();

    /** Lets users sign in by name and password. */
    void enableBasicAuthentication();

    /** Lets users no longer sign in by name and password; tokens go on working. */
    void disableBasicAuthentication();

    /**
     * How long a token lives whose request does not say it.
     *
     * @return whole seconds
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/recommended-configurations">Recommended Configurations</a>
     */
    Duration defaultTokenExpiry();

    /**
     * Sets how long a token lives whose request does not say it.
     *
     * @param expiry whole seconds, not negative; not more than the platform's {@code max-expiry} unless that is 0
     * @throws IllegalArgumentException if it is negative or has a part of a second
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/recommended-configurations">Recommended Configurations</a>
     */
    void changeDefaultTokenExpiry(Duration expiry);
}
