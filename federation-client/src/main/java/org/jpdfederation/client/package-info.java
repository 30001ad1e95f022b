/** The client of one JPD: {@link org.jpdfederation.client.FederationClient} is where to start. */
package org.jpdfederation.client;
