/** Finds what is wrong with Access configuration files, before a platform takes them without a word. */
package org.jpdfederation.client.lint;
