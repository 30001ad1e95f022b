/**
 * The synchronization engines, one for each end of a directed relation, and the rules they follow. They read no clock,
 * open no socket and start no thread: time and outcomes go in, effects come out. Rule numbers (F1, K3, ...) are listed
 * with their meaning in {@code docs/rules.md}.
 */
package org.jpdfederation.core.sync;
