/** The Mission Control REST API: the JPDs that it knows. */
package org.jpdfederation.client.missioncontrol;
