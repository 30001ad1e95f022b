/**
 * The HTTP face of a fake deployment: routes, JSON shapes and status codes, as the pages of the REST APIs have them.
 * What happens behind it is asked of the {@link org.jpdfederation.testkit.internal.http.Backend}.
 */
package org.jpdfederation.testkit.internal.http;
