/** Fleet files ({@code fleet.yml}): the real or fake JPDs to talk to. */
package org.jpdfederation.client.fleet;
