/**
 * The Access REST API: users, groups, permissions, tokens and the relations of Access Federation.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis">JFrog REST APIs</a>
 */
package org.jpdfederation.client.access;
