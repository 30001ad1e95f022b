/** What sites hold differently although a relation carries it between them (IF3). */
package org.jpdfederation.core.split;
