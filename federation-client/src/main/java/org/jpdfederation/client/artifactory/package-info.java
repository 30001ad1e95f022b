/** The few calls of the Artifactory REST API that tell what a JPD is. */
package org.jpdfederation.client.artifactory;
