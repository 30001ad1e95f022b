package org.jpdfederation.client.missioncontrol;

import java.util.List;

/**
 * The Mission Control of one JPD. Errors as {@link org.jpdfederation.client.access.AccessApi} says. Implemented by
 * this library only. Safe for use by many threads.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/mission-control">Mission Control</a>
 */
public interface MissionControlApi {

    /**
     * All registered JPDs.
     *
     * @return the JPDs in the order of the answer
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-jpd-list">Get JPD List</a>
     */
    List<RegisteredJpd> jpds();
}
