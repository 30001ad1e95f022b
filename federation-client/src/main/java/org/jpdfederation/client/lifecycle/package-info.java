/** The Release Lifecycle service of one JPD: Release Bundles v2. */
package org.jpdfederation.client.lifecycle;
