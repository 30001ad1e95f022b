/** The errors of JPD Federation: one root, stable codes, and what a caller asks of each. */
package org.jpdfederation.core.error;
