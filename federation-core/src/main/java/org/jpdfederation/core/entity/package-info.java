/** The security entities that Access Federation carries, and the names of JPDs and services. */
package org.jpdfederation.core.entity;
