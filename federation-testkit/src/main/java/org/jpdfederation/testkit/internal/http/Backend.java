package org.jpdfederation.testkit.internal.http;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Supplier;
import org.jpdfederation.core.config.SyncTarget;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.entity.ServiceId;

/**
 * What the HTTP face of a fake asks of the deployment behind it. Every method but {@link #atomically} is called only
 * inside {@code atomically}, so an implementation needs no further lock. {@code atomically} is called by many threads.
 */
public interface Backend {

    /**
     * Runs one whole exchange, from the check of the credentials to the finished answer, while nothing else touches
     * the deployment.
     *
     * @param exchange what to run; what it throws passes through
     * @param <T> the type of the result
     * @return its result
     * @throws Down if the deployment is down, or dies in the exchange
     */
    <T> T atomically(Supplier<T> exchange);

    /**
     * The deployment's own wall clock: virtual, and skewed when the deployment is.
     *
     * @return the instant
     */
    Instant now();

    /**
     * The deployment's name; it also serves as node id.
     *
     * @return the name
     */
    JpdName name();

    /**
     * The id of the Access service; issuer and subject prefix of tokens.
     *
     * @return such as {@code jfac@01hq3v7k8m2n4p6r8t0w2y4abd}
     */
    ServiceId accessId();

    /**
     * The id of the Artifactory service.
     *
     * @return such as {@code jfrt@01hq3v7k8m2n4p6r8t0w2y4abc}
     */
    ServiceId artifactoryId();

    /**
     * The platform's version.
     *
     * @return such as {@code 7.104.2}
     */
    String version();

    /**
     * The root certificate of the Access service.
     *
     * @return the X.509 certificate, DER
     */
    byte[] rootCertificate();

    /**
     * Whom a bearer token belongs to.
     *
     * @param bearer an access token's value, or its reference token
     * @return the caller, or empty when the token is unknown, revoked or expired, or its user is gone or not enabled
     */
    Optional<Caller> authenticate(Secret bearer);

    /**
     * Reads an entity.
     *
     * @param ref its key
     * @return the entity, or empty
     */
    Optional<Entity> find(EntityRef ref);

    /**
     * Reads all entities of a type.
     *
     * @param type the type
     * @return the entities by name, in order of the code points
     */
    List<? extends Entity> list(EntityType type);

    /**
     * Creates or replaces an entity: a local change (F1).
     *
     * @param entity the new state
     */
    void put(Entity entity);

    /**
     * Deletes an entity: a local deletion (F3).
     *
     * @param ref its key
     * @return false if there was none
     */
    boolean delete(EntityRef ref);

    /**
     * How long a token lives whose request does not say it.
     *
     * @return whole seconds, zero for ever; 31 536 000 at first, as published
     */
    Duration defaultTokenExpiry();

    /**
     * Sets how long a token lives whose request does not say it.
     *
     * @param expiry whole seconds, zero for ever
     */
    void changeDefaultTokenExpiry(Duration expiry);

    /**
     * Makes a token's id, from the platform's seeded source.
     *
     * @return an id that no token has
     */
    String newTokenId();

    /**
     * Makes a token's value, from the platform's seeded source.
     *
     * @return a value that no token has
     */
    Secret newTokenValue();

    /**
     * Takes a token that was created here. Its value and its reference token authenticate until it expires. A stored
     * token also becomes an entity (F1); one that is not stored is never listed, federated or revocable.
     *
     * @param issued the token
     */
    void issue(IssuedToken issued);

    /**
     * Finds a token that was created here and not withdrawn or deleted since.
     *
     * @param value its access token, refresh token or reference token
     * @return the token, expired or not; or empty
     */
    Optional<IssuedToken> issued(Secret value);

    /**
     * Ends a token that was created here: none of its values is known any more, and if it is stored, its entity is
     * deleted (F3).
     *
     * @param issued the token
     */
    void withdraw(IssuedToken issued);

    /**
     * This deployment's federation targets.
     *
     * @return the targets in order of registration
     */
    List<SyncTarget> targets();

    /**
     * Adds a federation target. Its URL need not lead to a deployment of this platform.
     *
     * @param target the target
     * @param forceOverride whether a target of the same name is replaced; it keeps its place
     * @return whether it was registered
     */
    Registration register(SyncTarget target, boolean forceOverride);

    /**
     * Changes the settings of the target that has the same name.
     *
     * @param target the new state
     */
    void update(SyncTarget target);

    /**
     * Removes a federation target. What it received stays there.
     *
     * @param targetName its name
     * @return false if there was none
     */
    boolean remove(String targetName);

    /**
     * Starts a full broadcast (F19).
     *
     * @param targetName the name of a target that {@link #targets()} lists
     * @return whether it was started
     */
    BroadcastStart fullBroadcast(String targetName);

    /**
     * Asks the Access service behind a URL whether it trusts this one.
     *
     * @param url an absolute {@code http} or {@code https} URL
     * @return its answer
     */
    Validation validateServer(URI url);

    /**
     * The deployments that this JPD's Mission Control manages.
     *
     * @return the list in the order shown, or empty when the JPD runs no Mission Control
     */
    Optional<List<JpdView>> jpds();

    /**
     * The licence buckets of this JPD's Mission Control.
     *
     * @return the buckets; of no use where {@link #jpds} is empty
     */
    LicenseBuckets licenseBuckets();

    /**
     * The deployment of a JPD that this JPD's Mission Control manages, as Mission Control reaches it: with all rights.
     *
     * @param jpdId an id that {@link #jpds()} shows
     * @return the deployment, up or down, or empty when no JPD has the id
     */
    Optional<Backend> managed(String jpdId);

    /**
     * Whether a request to a URL would reach this deployment's Access service.
     *
     * @param url an absolute URL
     * @return true for its Access URL, with or without a trailing slash
     */
    boolean isAt(URI url);

    /**
     * What this deployment sends to a target whose settings do not say.
     *
     * @return the types
     */
    SortedSet<EntityType> entityTypes();

    /**
     * Replaces the whole outbound set-up, manual settings included, as Mission Control does (C16): all settings but the
     * entity types are the defaults, and only these targets are left. What waits for a target that keeps its name and
     * URL goes on waiting.
     *
     * @param entityTypes what is sent to a target that does not say
     * @param targets the targets
     */
    void replaceOutbound(List<EntityType> entityTypes, List<SyncTarget> targets);

    /**
     * Who calls. Immutable.
     *
     * @param userName the user of the token
     * @param admin whether the token carries the rights of an administrator: its scope is
     *     {@code applied-permissions/admin}, or {@code applied-permissions/user} of an administrator (A15)
     * @param scope the token's scope
     * @param tokenId the token's id
     */
    record Caller(String userName, boolean admin, String scope, String tokenId) {}

    /**
     * A token that was created here, with its further values. Immutable.
     *
     * @param token the record, with its value
     * @param stored whether it becomes an entity; false for one whose life is below the persistence threshold
     * @param refreshToken the value that renews it, or empty
     * @param referenceToken the short value that stands for it, or empty
     */
    record IssuedToken(
            AccessToken token, boolean stored, Optional<Secret> refreshToken, Optional<Secret> referenceToken) {}

    /** What became of a registration. */
    enum Registration {
        /** The target is registered. */
        REGISTERED,
        /** There is a target of that name, and it was not to be replaced. */
        EXISTS
    }

    /** What became of the wish for a full broadcast. */
    enum BroadcastStart {
        /** It runs. */
        STARTED,
        /** One is running already for this target. */
        ALREADY_RUNNING,
        /** The target is not served: it is inactive, or no entity types are left. */
        NOT_ELIGIBLE
    }

    /** What a target says of the circle of trust. */
    sealed interface Validation {
        /** It trusts this Access. */
        record Trusted() implements Validation {}

        /**
         * It does not, or did not answer.
         *
         * @param reason why, in the target's words
         */
        record NotTrusted(String reason) implements Validation {}
    }

    /**
     * A deployment as Mission Control shows it. Immutable.
     *
     * @param id such as {@code JPD-1}
     * @param name the unique name
     * @param url as registered, usually with a trailing slash
     * @param local whether Mission Control runs in it
     * @param location where it stands
     * @param status how it is
     * @param services the types of its services, such as {@code ARTIFACTORY}; they share its status
     * @param tags free labels
     */
    record JpdView(
            String id,
            String name,
            String url,
            boolean local,
            Location location,
            Status status,
            List<String> services,
            List<String> tags) {

        /** Copies the lists. */
        public JpdView {
            services = List.copyOf(services);
            tags = List.copyOf(tags);
        }

        /**
         * Where a deployment stands. Immutable.
         *
         * @param cityName the city
         * @param countryCode two letters of ISO 3166-1
         * @param latitude degrees, north positive
         * @param longitude degrees, east positive
         */
        public record Location(String cityName, String countryCode, double latitude, double longitude) {}

        /** The published states. */
        public enum Status {
            /** All services answer. */
            ONLINE,
            /** No service answers. */
            OFFLINE,
            /** Some services answer. */
            PARTIAL,
            /** The deployment does not accept Mission Control's token. */
            UNAUTHORIZED
        }
    }
}
