/**
 * The configuration of Access Federation: the {@code federation} block of an Access configuration file, key by key,
 * with the published defaults and ranges.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-federation-parameters">
 *     Access Federation Parameters</a>
 */
package org.jpdfederation.core.config;
