package org.jpdfederation.client.access;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.jpdfederation.core.entity.Secret;
import org.jspecify.annotations.Nullable;

/** {@link PairingApi} without waiting: each method does what its twin there does. Errors as {@link AsyncAccessApi} says. */
public interface AsyncPairingApi {

    /**
     * See {@link PairingApi#createToken}.
     *
     * @param useCase what for
     * @return the token, which can be had only now
     */
    CompletableFuture<Secret> createToken(PairingUseCase useCase);

    /**
     * See {@link PairingApi#exchange}.
     *
     * @param useCase what for; one of Artifactory
     * @param pairingToken the other side's token, not older than five minutes
     * @return what the platform says about it
     */
    CompletableFuture<String> exchange(PairingUseCase useCase, Secret pairingToken);

    /**
     * See {@link PairingApi#unregister}.
     *
     * @param useCase what for; one of Artifactory
     * @param baseUrl the base URL of the other side, without {@code /artifactory}
     * @return what the platform says about it
     */
    CompletableFuture<String> unregister(PairingUseCase useCase, URI baseUrl);

    /**
     * See {@link PairingApi#forceUnregister}.
     *
     * @param useCase what for; one of Artifactory
     * @param baseUrl the base URL of the other side, without {@code /artifactory}
     * @return what the platform says about it
     */
    CompletableFuture<String> forceUnregister(PairingUseCase useCase, URI baseUrl);

    /**
     * See {@link PairingApi#revoke}.
     *
     * @param useCase what for
     * @param baseUrl the base URL of the other side, without {@code /artifactory}
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> revoke(PairingUseCase useCase, URI baseUrl);
}
