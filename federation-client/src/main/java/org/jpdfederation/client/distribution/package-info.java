/** The Distribution service of one JPD: Release Bundles v1 and what signs and carries them. */
package org.jpdfederation.client.distribution;
