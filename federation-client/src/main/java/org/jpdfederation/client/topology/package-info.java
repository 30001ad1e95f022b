/** Topology files ({@code topology.yml}): who sends to whom, and with which settings. */
package org.jpdfederation.client.topology;
