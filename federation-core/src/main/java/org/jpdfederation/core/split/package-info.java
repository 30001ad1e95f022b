/** What sites hold differently although a relation carries it between them (IF3): found, predicted and repaired (R). */
package org.jpdfederation.core.split;
