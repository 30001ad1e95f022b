package org.jpdfederation.client.missioncontrol;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** {@link JpdsApi} without waiting: each method does what its twin there does. Errors as {@link AsyncMissionControlApi} says. */
public interface AsyncJpdsApi {

    /**
     * See {@link JpdsApi#list()}.
     *
     * @return the JPDs, parsed as they are asked for
     */
    Flow.Publisher<RegisteredJpd> list();

    /**
     * See {@link JpdsApi#list(JpdFilter)}.
     *
     * @param filter which ones
     * @return the JPDs, parsed as they are asked for
     */
    Flow.Publisher<RegisteredJpd> list(JpdFilter filter);

    /**
     * See {@link JpdsApi#get}.
     *
     * @param id the id in Mission Control
     * @return the JPD
     */
    CompletableFuture<RegisteredJpd> get(String id);

    /**
     * See {@link JpdsApi#find}.
     *
     * @param id the id in Mission Control
     * @return the JPD, or empty if there is none
     */
    CompletableFuture<Optional<RegisteredJpd>> find(String id);

    /**
     * See {@link JpdsApi#add}.
     *
     * @param details what Mission Control is told
     * @param credentials what makes the JPD trust Mission Control
     * @return the JPD as Mission Control has it
     */
    CompletableFuture<RegisteredJpd> add(JpdDetails details, JpdCredentials credentials);

    /**
     * See {@link JpdsApi#update(String, JpdDetails)}.
     *
     * @param id the id in Mission Control
     * @param details what Mission Control is told
     * @return the JPD as Mission Control has it then
     */
    CompletableFuture<RegisteredJpd> update(String id, JpdDetails details);

    /**
     * See {@link JpdsApi#update(String, JpdDetails, JpdCredentials)}.
     *
     * @param id the id in Mission Control
     * @param details what Mission Control is told
     * @param credentials what makes the JPD trust Mission Control
     * @return the JPD as Mission Control has it then
     */
    CompletableFuture<RegisteredJpd> update(String id, JpdDetails details, JpdCredentials credentials);

    /**
     * See {@link JpdsApi#delete}.
     *
     * @param id the id in Mission Control
     * @return done when the JPD is removed
     */
    CompletableFuture<@Nullable Void> delete(String id);
}
