package org.jpdfederation.client.access;

import java.net.URI;
import org.jpdfederation.core.entity.Secret;

/**
 * Trust between services of two JPDs, from 7.29.7 on. A pairing token is made on the JPD to be connected to, lives five
 * minutes and may be used once; the trust that it makes lasts until it is revoked. After a change of base URL pair
 * again. Errors and threads as {@link AccessApi} says.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/pairing-token">Pairing Token</a>
 */
public interface PairingApi {

    /**
     * Makes a pairing token. Never sent twice: an unused token dies by itself.
     *
     * @param useCase what for
     * @return the token, which can be had only now
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if this JPD does not know the use
     *     case, with SERVER_FAILED if it fails (Artifactory)
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/create-pairing-token">Create Pairing Token</a>
     */
    Secret createToken(PairingUseCase useCase);

    /**
     * Has this JPD, the requesting side, use a pairing token of another JPD. Never sent twice, since the token may be
     * used once. For {@link PairingUseCase#MISSION_CONTROL} give the token to Mission Control's registration of a JPD.
     *
     * @param useCase what for; one of Artifactory
     * @param pairingToken the other side's token, not older than five minutes
     * @return what the platform says about it
     * @throws IllegalArgumentException if the use case is not one of Artifactory
     * @throws org.jpdfederation.client.error.PlatformRefusedException with BAD_REQUEST if the token is of no use, with
     *     NOT_FOUND if this JPD does not know the use case
     * @see <a href="https://docs.jfrog.com/artifactory/reference/exchangepairingtoken">Exchange Pairing Token</a>
     */
    String exchange(PairingUseCase useCase, Secret pairingToken);

    /**
     * Ends the trust in a service for one use case of Artifactory.
     *
     * @param useCase what for; one of Artifactory
     * @param baseUrl the base URL of the other side, without {@code /artifactory}
     * @return what the platform says about it
     * @throws IllegalArgumentException if the use case is not one of Artifactory
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if this JPD does not know the use
     *     case, or the call, which newer versions have
     */
    String unregister(PairingUseCase useCase, URI baseUrl);

    /**
     * As {@link #unregister}, with {@code force=true}.
     *
     * @param useCase what for; one of Artifactory
     * @param baseUrl the base URL of the other side, without {@code /artifactory}
     * @return what the platform says about it
     * @throws IllegalArgumentException if the use case is not one of Artifactory
     */
    String forceUnregister(PairingUseCase useCase, URI baseUrl);

    /**
     * Ends the trust in a service whatever the version: by {@link #unregister}; where that is not found, and for use
     * cases of Access, by the older call, which names the base URL alone and deletes the master token.
     *
     * @param useCase what for
     * @param baseUrl the base URL of the other side, without {@code /artifactory}
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is no trust with that
     *     base URL
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/revoke-pairing">Revoke Pairing</a>
     */
    void revoke(PairingUseCase useCase, URI baseUrl);
}
