package org.jpdfederation.client.missioncontrol;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The JPDs that Mission Control knows. Errors and threads as {@link MissionControlApi} says.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-jpd-list">Get JPD List</a>
 */
public interface JpdsApi {

    /**
     * All JPDs. They are read while the stream is read, so an error comes then. The stream is for one thread; close
     * one that is not read to its end.
     *
     * @return the JPDs in the order of the answer
     */
    Stream<RegisteredJpd> list();

    /**
     * The JPDs that fit a filter, otherwise as {@link #list()}. The platform refuses a status that it does not know
     * with BAD_REQUEST.
     *
     * @param filter which ones
     * @return the JPDs in the order of the answer
     */
    Stream<RegisteredJpd> list(JpdFilter filter);

    /**
     * Reads a JPD.
     *
     * @param id the id in Mission Control, such as {@code JPD-3}
     * @return the JPD
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is none
     */
    RegisteredJpd get(String id);

    /**
     * Looks for a JPD.
     *
     * @param id the id in Mission Control, such as {@code JPD-3}
     * @return the JPD, or empty if there is none
     */
    Optional<RegisteredJpd> find(String id);

    /**
     * Adds a JPD. Mission Control connects to it meanwhile. With a {@link JpdCredentials.PairingToken} the call is
     * never repeated: after an error of outcome UNKNOWN look for the JPD, and make a new token if it is not there.
     *
     * @param details what Mission Control is told of it
     * @param credentials what makes the JPD trust Mission Control
     * @return the JPD as Mission Control has it
     * @throws org.jpdfederation.client.error.PlatformRefusedException with BAD_REQUEST if Mission Control cannot
     *     connect to it (an expired pairing token among the reasons) or a value is refused, with ALREADY_EXISTS if
     *     its name or URL is taken
     * @see <a href="https://docs.jfrog.com/administration/reference/addjpd">Add JPD</a>
     */
    RegisteredJpd add(JpdDetails details, JpdCredentials credentials);

    /**
     * Changes what Mission Control is told of a JPD, and reads it again, since the platform answers nothing.
     *
     * @param id the id in Mission Control
     * @param details all details as they should be; tags that are left out are taken away
     * @return the JPD as Mission Control has it then
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is none, with BAD_REQUEST
     *     if a value is refused, with ALREADY_EXISTS if the name or the URL is taken
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/update-jpd">Update JPD</a>
     */
    RegisteredJpd update(String id, JpdDetails details);

    /**
     * Changes a JPD as {@link #update(String, JpdDetails)} and makes it trust Mission Control anew.
     *
     * @param id the id in Mission Control
     * @param details all details as they should be
     * @param credentials what makes the JPD trust Mission Control
     * @return the JPD as Mission Control has it then
     */
    RegisteredJpd update(String id, JpdDetails details, JpdCredentials credentials);

    /**
     * Removes a JPD from Mission Control. On the JPD itself nothing is removed: the trust ends when its master token
     * is revoked there.
     *
     * @param id the id in Mission Control
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is none
     */
    void delete(String id);
}
