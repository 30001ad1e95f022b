/** Files and answers as trees in which every key and value knows its place. */
package org.jpdfederation.client.internal.document;
