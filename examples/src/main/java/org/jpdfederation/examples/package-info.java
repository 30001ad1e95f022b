/** Programs a newcomer runs; they use the public API only. */
@NullMarked
package org.jpdfederation.examples;

import org.jspecify.annotations.NullMarked;
