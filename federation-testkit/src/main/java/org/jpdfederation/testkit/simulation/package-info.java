/**
 * Small stories of a federation, written as files and run in virtual time on the engines of core: who changes what, when
 * and where, with which faults, and what every site holds in the end.
 */
package org.jpdfederation.testkit.simulation;
