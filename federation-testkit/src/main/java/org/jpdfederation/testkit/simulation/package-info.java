/** Seeded simulation of federations with faults: one thread, one seed, production engines unchanged. */
@NullMarked
package org.jpdfederation.testkit.simulation;

import org.jspecify.annotations.NullMarked;
