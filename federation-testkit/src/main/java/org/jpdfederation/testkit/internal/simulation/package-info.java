/**
 * The inside of scenario files (reader, writer, what results look like) and of the simulator (generator, faults, the
 * reference model that runs are compared with, shrinker).
 */
package org.jpdfederation.testkit.internal.simulation;
