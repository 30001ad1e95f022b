/**
 * Fake JFrog Platform Deployments for tests and rehearsals: real HTTP in front, the engines of the core behind, one
 * virtual clock for all.
 */
package org.jpdfederation.testkit;
