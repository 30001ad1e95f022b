/** Plans and explanations as documents: JSON for programs, text for people. */
package org.jpdfederation.client.plan;
