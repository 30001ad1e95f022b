/** Who sends to whom: star, mesh, chain and any directed graph. */
package org.jpdfederation.core.topology;
