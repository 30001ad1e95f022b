/** The JSON documents of the platform's REST APIs, read and written. */
package org.jpdfederation.client.internal.wire;
