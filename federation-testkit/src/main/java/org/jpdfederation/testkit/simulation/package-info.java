/**
 * Federations in virtual time, on the engines of core: small stories that are written as files (who changes what, when
 * and where, with which faults, and what every site holds in the end), and stories drawn from a seed and checked at
 * every step. One thread, nothing but what the story and the seed say.
 */
package org.jpdfederation.testkit.simulation;
