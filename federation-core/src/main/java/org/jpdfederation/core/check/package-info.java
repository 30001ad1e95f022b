/** What checks find in configurations, topologies and inventories. */
package org.jpdfederation.core.check;
