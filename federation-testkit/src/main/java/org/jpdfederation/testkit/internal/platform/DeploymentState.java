package org.jpdfederation.testkit.internal.platform;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jpdfederation.core.closure.SelectionRule;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.ServiceIdMapping;
import org.jpdfederation.core.config.SyncTarget;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.entity.ServiceId;
import org.jpdfederation.core.entity.ServiceType;
import org.jpdfederation.core.sync.EntityRecord;
import org.jpdfederation.core.sync.Entry;
import org.jpdfederation.core.sync.RecordStore;
import org.jpdfederation.core.sync.RelationState;
import org.jpdfederation.core.sync.SiteState;
import org.jpdfederation.core.sync.SourceEngine;
import org.jpdfederation.core.sync.Stamp;
import org.jpdfederation.core.sync.TargetEngine;
import org.jpdfederation.core.sync.TimestampRule;
import org.jpdfederation.testkit.internal.http.Backend;
import org.jpdfederation.testkit.internal.http.Down;
import org.jpdfederation.testkit.internal.http.LicenseBuckets;

/** One fake deployment: what it holds, whom it trusts, where it sends. Guarded by the platform's lock. */
public final class DeploymentState implements Backend {

    private final JpdName name;
    private final PlatformState platform;
    private final SiteState state = new SiteState(RecordStore.inMemory());
    private final SourceEngine source;
    private final TargetEngine target;
    private final ServiceId accessId;
    private final ServiceId artifactoryId;
    private final byte[] rootCertificate;
    private final TokenValues tokens;
    private final LicenseBuckets licenseBuckets = new LicenseBuckets();
    private final Set<JpdName> trusted = new LinkedHashSet<>();
    private final Set<EntityRef> refused = new LinkedHashSet<>();
    private final Map<String, SyncTarget> targets = new LinkedHashMap<>();
    private OutboundConfig outbound;
    private InboundConfig inbound;
    private Duration defaultTokenExpiry = Duration.ofDays(365);
    private boolean diesAtNextChange;

    DeploymentState(JpdName name, PlatformState platform) {
        SeededSource random = platform.random();
        this.name = name;
        this.platform = platform;
        this.accessId = random.serviceId(ServiceType.ACCESS);
        this.artifactoryId = random.serviceId(ServiceType.ARTIFACTORY);
        this.rootCertificate =
                RootCertificate.create(name.text(), platform.network().now(), random);
        this.tokens = new TokenValues(state, random.tokenValue());
        this.outbound = platform.rules().effective(OutboundConfig.defaults());
        this.inbound = platform.rules().effective(InboundConfig.defaults());
        this.source = new SourceEngine(name, state, platform.knobs());
        this.target = new TargetEngine(source, effectiveInbound(), rule(), trusted::contains, this::obstacle);
        platform.network().add(source, target);
    }

    /** The value of a token with the rights of an administrator that never ends and belongs to no stored user. */
    public Secret adminToken() {
        return tokens.admin();
    }

    /** Sets the wall clock to virtual time plus a skew. */
    public void skew(Duration skew) {
        source.skew(skew);
    }

    /** Trusts a source from now on, as if its root certificate lay in {@code keys/trusted}. */
    public void trust(JpdName source) {
        trusted.add(source);
    }

    /** Trusts a source no longer. */
    public void distrust(JpdName source) {
        trusted.remove(source);
    }

    /** Whether the root certificate of a source is here. */
    public boolean trusts(JpdName source) {
        return trusted.contains(source);
    }

    /** Cannot take an entity that others send, from now on: its whole batch is refused (K4). */
    public void refuse(EntityRef entity) {
        refused.add(entity);
    }

    /** Takes an entity again. */
    public void refuseNoMore(EntityRef entity) {
        refused.remove(entity);
    }

    private Optional<String> obstacle(Entry entry) {
        return refused.contains(entry.key()) ? Optional.of("it was told to refuse it") : Optional.empty();
    }

    /** Changes what is sent, to all targets. */
    public void configure(OutboundConfig outbound) {
        this.outbound = platform.rules().effective(outbound);
        targets.forEach((name, target) -> source.configure(name, this.outbound, target.settings()));
        target.configure(effectiveInbound(), rule());
    }

    /** Changes how what is sent here is taken. */
    public void configure(InboundConfig inbound) {
        this.inbound = platform.rules().effective(inbound);
        target.configure(effectiveInbound(), rule());
    }

    /** The window is a setting of the one who receives: its own last update is what a change is measured against. */
    private TimestampRule rule() {
        return new TimestampRule(outbound.maximumFutureTimeDiff(), platform.knobs());
    }

    /** Without a mapping by hand Access generates one: each local service stands for all of its type (AF 1.9). */
    private InboundConfig effectiveInbound() {
        if (!inbound.serviceIdMapping().isEmpty()) {
            return inbound;
        }
        List<ServiceIdMapping> generated = Stream.of(artifactoryId, accessId)
                .map(id -> new ServiceIdMapping(new ServiceId(id.prefix(), "*"), id))
                .toList();
        return new InboundConfig(generated, inbound.allowPartialEntitySync());
    }

    /** How this source sees one of its targets. */
    public RelationState relationState(String target) {
        return source.relationState(target);
    }

    /** How many entities wait for a target or are in flight to it. */
    public int waiting(String target) {
        return source.waiting(target);
    }

    /** Whether a full broadcast to a target is under way. */
    public boolean broadcasting(String target) {
        return source.broadcasting(target);
    }

    /** The record of an entity, with its stamp. */
    public Optional<EntityRecord> record(EntityRef ref) {
        return state.find(ref);
    }

    /** Stores an entity that was there before the story began: no change, so nothing is sent (F5). */
    public void preload(Entity entity, Stamp stamp) {
        state.apply(new Entry.Upsert(entity, stamp));
    }

    /** All records by type and name. */
    public List<EntityRecord> records() {
        return Stream.of(EntityType.values()).flatMap(state::ofType).toList();
    }

    /** Holds other records from now on, and nothing waits to be sent (T31). */
    public void restore(List<EntityRecord> records) {
        platform.network().restore(name, records);
    }

    /** Dies: what was in flight from here waits again, and nobody answers. */
    public void crash() {
        requireUp();
        diesAtNextChange = false;
        platform.network().crash(name);
    }

    /** Is there again after a crash. */
    public void restart() {
        platform.network().restart(name);
    }

    /** Whether it is there. */
    public boolean isUp() {
        return platform.network().isUp(name);
    }

    /** Dies when the next local change is stored and before any buffer has it (T29). */
    public void dieAtNextChange() {
        requireUp();
        diesAtNextChange = true;
    }

    private void requireUp() {
        if (!isUp()) {
            throw new Down(name);
        }
    }

    @Override
    public <T> T atomically(Supplier<T> exchange) {
        return platform.atomically(() -> {
            requireUp();
            return exchange.get();
        });
    }

    @Override
    public Instant now() {
        return source.wallClock(platform.network().now());
    }

    @Override
    public JpdName name() {
        return name;
    }

    @Override
    public ServiceId accessId() {
        return accessId;
    }

    @Override
    public ServiceId artifactoryId() {
        return artifactoryId;
    }

    @Override
    public String version() {
        return platform.version();
    }

    @Override
    public byte[] rootCertificate() {
        return rootCertificate.clone();
    }

    @Override
    public Optional<Caller> authenticate(Secret bearer) {
        return tokens.authenticate(bearer, now());
    }

    @Override
    public Optional<Entity> find(EntityRef ref) {
        return state.find(ref).map(EntityRecord::content);
    }

    @Override
    public List<? extends Entity> list(EntityType type) {
        return state.ofType(type).map(EntityRecord::content).toList();
    }

    @Override
    public void put(Entity entity) {
        requireUp();
        if (diesAtNextChange) {
            throw dyingAfter(new Entry.Upsert(entity, Stamp.of(now(), name)));
        }
        platform.network().put(name, entity);
    }

    @Override
    public boolean delete(EntityRef ref) {
        requireUp();
        boolean held = state.find(ref).isPresent();
        if (held && diesAtNextChange) {
            throw dyingAfter(new Entry.Delete(ref, Stamp.of(now(), name)));
        }
        platform.network().delete(name, ref);
        return held;
    }

    private Down dyingAfter(Entry change) {
        state.apply(change);
        crash();
        return new Down(name);
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
        return platform.random().tokenId();
    }

    @Override
    public Secret newTokenValue() {
        return platform.random().tokenValue();
    }

    @Override
    public void issue(IssuedToken token) {
        tokens.issue(token);
        if (token.stored()) {
            put(token.token());
        }
    }

    @Override
    public Optional<IssuedToken> issued(Secret value) {
        return tokens.issued(value);
    }

    @Override
    public void withdraw(IssuedToken token) {
        tokens.withdraw(token);
        if (token.stored()) {
            delete(token.token().ref());
        }
    }

    @Override
    public List<SyncTarget> targets() {
        return List.copyOf(targets.values());
    }

    @Override
    public Registration register(SyncTarget added, boolean forceOverride) {
        boolean replaces = targets.containsKey(added.name());
        if (replaces && !forceOverride) {
            return Registration.EXISTS;
        }
        SelectionRule.of(outbound, added.settings()); // refuses a pattern that cannot be used, before anything changes
        JpdName jpd = platform.at(added.url())
                .map(DeploymentState::name)
                .orElseGet(() -> JpdName.of(added.url().toString()));
        targets.put(added.name(), added);
        if (replaces) {
            platform.network().reconnect(name, added.name(), jpd, outbound, added.settings());
        } else {
            platform.network().connect(name, added.name(), jpd, outbound, added.settings());
        }
        return Registration.REGISTERED;
    }

    @Override
    public void update(SyncTarget changed) {
        targets.put(changed.name(), changed);
        source.configure(changed.name(), outbound, changed.settings());
    }

    @Override
    public boolean remove(String targetName) {
        if (targets.remove(targetName) == null) {
            return false;
        }
        platform.network().disconnect(name, targetName);
        return true;
    }

    @Override
    public BroadcastStart fullBroadcast(String targetName) {
        var start = platform.network().fullBroadcast(name, targetName);
        if (start instanceof org.jpdfederation.core.sync.BroadcastStart.Started) {
            return BroadcastStart.STARTED;
        }
        return start instanceof org.jpdfederation.core.sync.BroadcastStart.AlreadyRunning
                ? BroadcastStart.ALREADY_RUNNING
                : BroadcastStart.NOT_ELIGIBLE;
    }

    @Override
    public Validation validateServer(URI url) {
        Optional<DeploymentState> other = platform.at(url);
        if (other.isEmpty()
                || !other.get().isUp()
                || platform.links().link(name, other.get().name).isCut()) {
            return new Validation.NotTrusted("no answer from " + url);
        }
        return other.get().trusts(name)
                ? new Validation.Trusted()
                : new Validation.NotTrusted(other.get().name + " does not trust " + name);
    }

    @Override
    public Optional<List<JpdView>> jpds() {
        return platform.jpdsManagedBy(name);
    }

    @Override
    public LicenseBuckets licenseBuckets() {
        return licenseBuckets;
    }

    @Override
    public Optional<Backend> managed(String jpdId) {
        return platform.managedBy(name, jpdId);
    }

    @Override
    public boolean isAt(URI url) {
        return platform.at(url).filter(this::equals).isPresent();
    }

    @Override
    public SortedSet<EntityType> entityTypes() {
        return outbound.entityTypes();
    }

    @Override
    public void replaceOutbound(List<EntityType> entityTypes, List<SyncTarget> replacing) {
        Map<String, SyncTarget> kept = new LinkedHashMap<>();
        replacing.forEach(target -> kept.put(target.name(), target));
        for (SyncTarget old : targets()) {
            SyncTarget same = kept.get(old.name());
            if (same == null || !same.url().equals(old.url())) {
                remove(old.name());
            }
        }
        configure(OutboundConfig.defaults().toBuilder().entityTypes(entityTypes).build());
        for (SyncTarget target : replacing) {
            if (targets.containsKey(target.name())) {
                update(target);
            } else {
                register(target, false);
            }
        }
    }
}
