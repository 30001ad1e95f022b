/**
 * The {@code federation} block of Access configuration files, read with located errors and written.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-federation-parameters">
 *     Access Federation Parameters</a>
 */
package org.jpdfederation.client.yaml;
