/** How results are printed, for people and for programs. */
package org.jpdfederation.client.internal.text;
