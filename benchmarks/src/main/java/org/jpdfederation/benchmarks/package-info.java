/** Measurements; never published. */
@NullMarked
package org.jpdfederation.benchmarks;

import org.jspecify.annotations.NullMarked;
