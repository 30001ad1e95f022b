package org.jpdfederation.client.access;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jpdfederation.core.config.SyncTarget;

/**
 * The targets of Access Federation to which this JPD, the source, sends. Public from 7.17.12 on. Both spellings of
 * the fields are read, the current one is written unless {@link #writing} says otherwise. Errors and threads as {@link AccessApi} says.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-access-federation">Get Access Federation</a>
 */
public interface FederationApi {

    /**
     * The same calls, with the fields of requests spelled in a given way: for servers of versions that know the older
     * spelling only. Sends nothing.
     *
     * @param names the spelling
     * @return calls that write it
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/register-access-federation">Register Access
     *     Federation</a>
     */
    FederationApi writing(FieldNames names);

    /**
     * All targets.
     *
     * @return the targets in the order of the answer
     */
    List<SyncTarget> targets();

    /**
     * Reads a target.
     *
     * @param name the target's name; for relations made by Mission Control, its Access service id
     * @return the target
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is none
     */
    SyncTarget target(String name);

    /**
     * Looks for a target.
     *
     * @param name the target's name
     * @return the target, or empty if there is none
     */
    Optional<SyncTarget> findTarget(String name);

    /**
     * Registers a target.
     *
     * @param target the target; without its own entity types the platform takes all four
     * @return the target as the platform has it
     * @throws org.jpdfederation.client.error.PlatformRefusedException with ALREADY_EXISTS if the name is taken, which
     *     older versions say with status 404
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/register-access-federation">Register Access
     *     Federation</a>
     */
    SyncTarget register(SyncTarget target);

    /**
     * Registers a target and overwrites the one of that name, if there is one ({@code force_override}).
     *
     * @param target the target
     * @return the target as the platform has it
     */
    SyncTarget registerOrReplace(SyncTarget target);

    /**
     * Changes a target's settings; name and URL cannot change. Entity types that are not set stay as they are. Reads
     * the target first, since only newer versions know group filters.
     *
     * @param target the target as it should be
     * @return the target as the platform has it
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/update-access-federation">Update Access Federation</a>
     */
    SyncTarget update(SyncTarget target);

    /**
     * Removes a target. What it received stays there.
     *
     * @param name the target's name
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is none
     */
    void remove(String name);

    /**
     * Starts a full broadcast to a target. It runs on after the answer; its progress cannot be asked for, and another
     * call after its end starts another, heavy one.
     *
     * @param name the target's name
     * @return whether it was started
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/full-broadcast-access-federation">Full Broadcast Access
     *     Federation</a>
     */
    BroadcastResult fullBroadcast(String name);

    /**
     * Asks this JPD to ask a target whether it trusts it. Takes seconds; changes nothing.
     *
     * @param accessUrl the base URL of the target's Access service
     * @return whether the target trusts this JPD
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/validate-target-for-circle-of-trust">Validate Target for
     *     Circle of Trust</a>
     */
    TrustResult validateServer(URI accessUrl);
}
