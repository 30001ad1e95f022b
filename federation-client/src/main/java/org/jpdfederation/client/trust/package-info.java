/**
 * The circle of trust: root certificates and where they go, pairing tokens, and a survey of who trusts whom.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-platform-administration-documentation/how-to-establish-a-circle-of-trust">
 *     How to Establish a Circle of Trust</a>
 */
package org.jpdfederation.client.trust;
