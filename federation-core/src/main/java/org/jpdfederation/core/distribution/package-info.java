/** Release bundles on their way to edges: which edges, and under which paths. */
package org.jpdfederation.core.distribution;
