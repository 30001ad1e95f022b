/** What can go wrong between a caller and a platform. Users catch these; only this library makes them. */
package org.jpdfederation.client.error;
