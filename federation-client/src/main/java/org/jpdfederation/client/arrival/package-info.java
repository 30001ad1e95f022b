/**
 * Proof that a release bundle arrived: which files, of what size, with what SHA-256, under whose signature. What no
 * published call can tell is said to be unverifiable, with the reason.
 */
package org.jpdfederation.client.arrival;
