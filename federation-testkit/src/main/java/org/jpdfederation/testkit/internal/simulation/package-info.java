/** How scenario files are read and written, and how results are shown. */
package org.jpdfederation.testkit.internal.simulation;
