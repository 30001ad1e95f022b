/** One exchange with a JPD: request, deadline, bounds, and what every answer means. */
package org.jpdfederation.client.internal.http;
