/**
 * The engines of several sites, joined by relations and driven through virtual time: the one place that says what
 * happens within an instant, and in which order. Fakes, simulator and split predictor all run on it.
 */
package org.jpdfederation.core.network;
