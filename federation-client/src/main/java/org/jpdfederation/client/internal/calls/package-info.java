/** The calls behind the public interfaces. */
package org.jpdfederation.client.internal.calls;
