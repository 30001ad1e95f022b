/** The machinery behind a fake platform: virtual time, links, and the loop that drives the engines. */
package org.jpdfederation.testkit.internal.platform;
