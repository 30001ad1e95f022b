/** The one judgement of base URLs. */
package org.jpdfederation.client.internal.url;
