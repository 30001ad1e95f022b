/**
 * What a topology will carry before anything is sent: counts and reasons for each relation, what a change would bring
 * in, and why an entity gets somewhere or not.
 */
package org.jpdfederation.core.plan;
