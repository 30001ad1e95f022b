package org.jpdfederation.testkit.internal.http;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jpdfederation.core.config.SyncTarget;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.entity.ServiceId;
import org.jpdfederation.core.entity.User;

/** A deployment in a map: one administrator with a token, a clock that tests move, ids and values that count up. */
final class MapBackend implements Backend {

    static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    static final String ADMIN_TOKEN = "admin-token-value";
    static final ServiceId ACCESS = ServiceId.parse("jfac@01hq3v7k8m2n4p6r8t0w2y4abd");
    static final ServiceId ARTIFACTORY = ServiceId.parse("jfrt@01hq3v7k8m2n4p6r8t0w2y4abc");
    static final byte[] CERTIFICATE = certificate();

    final SortedMap<EntityRef, Entity> entities = new TreeMap<>();
    final List<IssuedToken> issued = new ArrayList<>();
    final Map<String, SyncTarget> targets = new LinkedHashMap<>();
    final List<String> broadcasts = new ArrayList<>();
    Instant now = START;
    String version = "7.104.2";
    BroadcastStart broadcastStart = BroadcastStart.STARTED;
    Validation validation = new Validation.Trusted();
    Optional<List<JpdView>> jpds = Optional.empty();
    private final LicenseBuckets licenseBuckets = new LicenseBuckets();
    private Duration defaultTokenExpiry = Duration.ofDays(365);
    private int tokens;
    private int values;
    private boolean inside;

    MapBackend() {
        entities.put(
                EntityRef.user("admin"),
                User.named("admin").email("admin@example.org").admin(true).build());
        AccessToken token = AccessToken.of("admin-token", ACCESS + "/users/admin")
                .scope("applied-permissions/admin")
                .issuedAt(START)
                .issuer(ACCESS.toString())
                .value(Secret.of(ADMIN_TOKEN))
                .build();
        entities.put(token.ref(), token);
    }

    private static byte[] certificate() {
        byte[] bytes = new byte[100];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }

    MapBackend with(Entity... more) {
        for (Entity entity : more) {
            entities.put(entity.ref(), entity);
        }
        return this;
    }

    /** A token with a scope for a user, put as if it had come by federation. */
    String token(String user, String scope) {
        String value = "value-of-" + user + "-" + scope;
        with(AccessToken.of("token-of-" + user, ACCESS + "/users/" + user)
                .scope(scope)
                .value(Secret.of(value))
                .build());
        return value;
    }

    private void checkInside() {
        if (!inside) {
            throw new IllegalStateException("called outside atomically");
        }
    }

    @Override
    public synchronized <T> T atomically(Supplier<T> exchange) {
        inside = true;
        try {
            return exchange.get();
        } finally {
            inside = false;
        }
    }

    @Override
    public Instant now() {
        checkInside();
        return now;
    }

    @Override
    public JpdName name() {
        return JpdName.of("osaka");
    }

    @Override
    public ServiceId accessId() {
        return ACCESS;
    }

    @Override
    public ServiceId artifactoryId() {
        return ARTIFACTORY;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public byte[] rootCertificate() {
        return CERTIFICATE.clone();
    }

    @Override
    public Optional<Caller> authenticate(Secret bearer) {
        checkInside();
        Optional<AccessToken> known = issued.stream()
                .filter(token -> token.token().value().equals(Optional.of(bearer))
                        || token.referenceToken().equals(Optional.of(bearer)))
                .map(IssuedToken::token)
                .findFirst();
        return known.or(() -> tokenEntities()
                        .filter(token -> token.value().equals(Optional.of(bearer)))
                        .findFirst())
                .filter(token ->
                        token.expiry().filter(end -> !now.isBefore(end)).isEmpty())
                .map(this::caller);
    }

    private java.util.stream.Stream<AccessToken> tokenEntities() {
        return list(EntityType.TOKENS).stream().map(AccessToken.class::cast);
    }

    private Caller caller(AccessToken token) {
        String user = token.owner().orElseThrow();
        boolean admin = find(EntityRef.user(user))
                .map(User.class::cast)
                .filter(User::admin)
                .isPresent();
        String scope = token.scope();
        return new Caller(
                user,
                scope.equals("applied-permissions/admin") || (admin && scope.equals("applied-permissions/user")),
                scope,
                token.id());
    }

    @Override
    public Optional<Entity> find(EntityRef ref) {
        checkInside();
        return Optional.ofNullable(entities.get(ref));
    }

    @Override
    public List<Entity> list(EntityType type) {
        checkInside();
        return entities.values().stream()
                .filter(entity -> entity.ref().type() == type)
                .toList();
    }

    @Override
    public void put(Entity entity) {
        checkInside();
        entities.put(entity.ref(), entity);
    }

    @Override
    public boolean delete(EntityRef ref) {
        checkInside();
        return entities.remove(ref) != null;
    }

    @Override
    public Duration defaultTokenExpiry() {
        return defaultTokenExpiry;
    }

    @Override
    public void changeDefaultTokenExpiry(Duration expiry) {
        defaultTokenExpiry = expiry;
    }

    @Override
    public String newTokenId() {
        return "id-" + ++tokens;
    }

    @Override
    public Secret newTokenValue() {
        return Secret.of("value-" + ++values);
    }

    @Override
    public void issue(IssuedToken token) {
        issued.add(token);
        if (token.stored()) {
            put(token.token());
        }
    }

    @Override
    public Optional<IssuedToken> issued(Secret value) {
        checkInside();
        Optional<Secret> wanted = Optional.of(value);
        return issued.stream()
                .filter(token -> token.token().value().equals(wanted)
                        || token.refreshToken().equals(wanted)
                        || token.referenceToken().equals(wanted))
                .findFirst();
    }

    @Override
    public void withdraw(IssuedToken token) {
        issued.remove(token);
        if (token.stored()) {
            delete(token.token().ref());
        }
    }

    @Override
    public List<SyncTarget> targets() {
        checkInside();
        return List.copyOf(targets.values());
    }

    @Override
    public Registration register(SyncTarget target, boolean forceOverride) {
        checkInside();
        if (targets.containsKey(target.name()) && !forceOverride) {
            return Registration.EXISTS;
        }
        targets.put(target.name(), target);
        return Registration.REGISTERED;
    }

    @Override
    public void update(SyncTarget target) {
        checkInside();
        targets.put(target.name(), target);
    }

    @Override
    public boolean remove(String targetName) {
        checkInside();
        return targets.remove(targetName) != null;
    }

    @Override
    public BroadcastStart fullBroadcast(String targetName) {
        checkInside();
        broadcasts.add(targetName);
        return broadcastStart;
    }

    @Override
    public Validation validateServer(URI url) {
        checkInside();
        return validation;
    }

    @Override
    public Optional<List<JpdView>> jpds() {
        checkInside();
        return jpds;
    }

    @Override
    public LicenseBuckets licenseBuckets() {
        checkInside();
        return licenseBuckets;
    }

    @Override
    public Optional<Backend> managed(String jpdId) {
        checkInside();
        return Optional.empty();
    }

    @Override
    public boolean isAt(URI url) {
        checkInside();
        return false;
    }

    @Override
    public SortedSet<EntityType> entityTypes() {
        checkInside();
        return new TreeSet<>(List.of(EntityType.values()));
    }

    @Override
    public void replaceOutbound(List<EntityType> entityTypes, List<SyncTarget> replacing) {
        throw new UnsupportedOperationException("no Mission Control here");
    }

    void pass(Duration time) {
        now = now.plus(time);
    }
}
