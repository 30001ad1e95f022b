/** The inside of the simulator: generator, faults, the reference model that runs are compared with, shrinker. */
package org.jpdfederation.testkit.internal.simulation;
