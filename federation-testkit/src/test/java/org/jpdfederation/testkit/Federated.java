package org.jpdfederation.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.access.AccessApi;
import org.jpdfederation.client.error.PlatformRefusedException;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.SyncTarget;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.Inventory;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.entity.User;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.network.NetworkEvent;
import org.jpdfederation.core.sync.Knobs;
import org.jpdfederation.core.topology.Topology;

/** A platform, a client of each of its JPDs, and all that happened in it so far. */
final class Federated implements AutoCloseable {

    static final Duration WAIT = Duration.ofSeconds(30);
    static final Duration MILLI = Duration.ofMillis(1);

    /** Every change is sent at the instant at which it is made; a try takes 3 s, four in all. */
    static final OutboundConfig AT_ONCE =
            OutboundConfig.defaults().toBuilder().bufferMaxSize(1).build();

    final FakePlatform platform;
    private final Map<String, FederationClient> clients = new LinkedHashMap<>();
    private final List<FederationClient> more = new ArrayList<>();
    private final List<NetworkEvent> events = Collections.synchronizedList(new ArrayList<>());

    private Federated(FakePlatform platform) {
        this.platform = platform;
        platform.observe(events::add);
        platform.deployments()
                .forEach(jpd -> clients.put(
                        jpd.name().text(), builder(jpd).token(jpd.adminToken()).build()));
    }

    static Federated of(String... names) {
        return new Federated(FakePlatform.of(names));
    }

    static Federated of(FakePlatform platform) {
        return new Federated(platform);
    }

    /** JPDs in a star, the first of them the hub. */
    static Federated star(OutboundConfig outbound, String... names) {
        List<JpdName> jpds = jpds(names);
        return of(names)
                .connected(Topology.star(jpds.get(0), jpds.subList(1, jpds.size()))
                        .outbound(outbound)
                        .build());
    }

    static Federated star(String... names) {
        return star(OutboundConfig.defaults(), names);
    }

    static Federated mesh(String... names) {
        return mesh(OutboundConfig.defaults(), names);
    }

    static Federated mesh(OutboundConfig outbound, String... names) {
        return of(names).connected(Topology.mesh(jpds(names)).outbound(outbound).build());
    }

    static Federated chain(String... names) {
        return of(names).connected(Topology.chain(jpds(names)).build());
    }

    static List<JpdName> jpds(String... names) {
        return List.of(names).stream().map(JpdName::of).toList();
    }

    /** A platform whose JPDs read the documents in another way. */
    static Federated reading(Knobs knobs, Topology topology) {
        return of(FakePlatform.builder()
                        .jpds(topology.jpds().stream().map(JpdName::text).toArray(String[]::new))
                        .knobs(knobs)
                        .build())
                .connected(topology);
    }

    static Topology star(OutboundConfig outbound) {
        return Topology.star(JpdName.of("a"), jpds("b")).outbound(outbound).build();
    }

    static Topology mesh(OutboundConfig outbound) {
        return Topology.mesh(jpds("a", "b")).outbound(outbound).build();
    }

    static OutboundConfig wait(Duration wait) {
        return OutboundConfig.defaults().toBuilder().bufferWait(wait).build();
    }

    Federated connected(Topology topology) {
        platform.connect(topology);
        return this;
    }

    /** Has every JPD hold entities from an hour before. */
    Federated start(Entity... entities) {
        Inventory.Builder held = Inventory.builder();
        List.of(entities).forEach(held::add);
        platform.deployments().forEach(jpd -> jpd.preload(held.build()));
        return this;
    }

    /** Lets time pass until a moment after the platform's start: {@code 02:30}, {@code 09:58:40} or {@code 03:29.999}. */
    Federated at(String time) {
        Duration since = Duration.ZERO;
        for (String part : time.split(":")) {
            since = since.multipliedBy(60)
                    .plusMillis(new BigDecimal(part).movePointRight(3).longValueExact());
        }
        return at(since);
    }

    Federated at(Duration since) {
        platform.advance(Duration.between(platform.now(), FakePlatformTest.START.plus(since)));
        return this;
    }

    private static FederationClient.Builder builder(FakeDeployment jpd) {
        return FederationClient.builder(jpd.name(), jpd.url()).allowPlaintext();
    }

    FederationClient client(String jpd) {
        return Objects.requireNonNull(clients.get(jpd), jpd);
    }

    /** A client of a JPD with another token than the administrator's. */
    FederationClient clientWith(String jpd, Secret token) {
        return added(builder(platform.at(jpd)).token(token));
    }

    FederationClient clientWithPages(String jpd, int pageSize) {
        FakeDeployment deployment = platform.at(jpd);
        return added(builder(deployment).token(deployment.adminToken()).pageSize(pageSize));
    }

    FederationClient clientWithoutToken(String jpd) {
        return added(builder(platform.at(jpd)));
    }

    private FederationClient added(FederationClient.Builder builder) {
        FederationClient client = builder.build();
        more.add(client);
        return client;
    }

    AccessApi access(String jpd) {
        return client(jpd).access();
    }

    /** Creates a user over HTTP. */
    void createUser(String jpd, String name) {
        access(jpd).users().create(user(name));
    }

    /** Changes a user over HTTP. */
    void setEmail(String jpd, String user, String email) {
        access(jpd)
                .users()
                .update(access(jpd).users().get(user).toBuilder().email(email).build());
    }

    /** What a JPD answers as the e-mail address of a user; empty when it has no such user. */
    String email(String jpd, String user) {
        return access(jpd).users().find(user).flatMap(User::email).orElse("");
    }

    List<String> users(String jpd) {
        return access(jpd).users().list().map(summary -> summary.username()).toList();
    }

    /** Registers a target over HTTP, and has it trust the source. */
    void register(String from, String to, TargetSettings settings) {
        platform.at(to).trust(platform.at(from));
        access(from).federation().register(target(to, settings));
    }

    SyncTarget target(String jpd, TargetSettings settings) {
        return new SyncTarget(jpd, platform.at(jpd).accessUrl(), settings);
    }

    static User user(String name) {
        return User.named(name)
                .email(name.length() + "@example.org")
                .password(Secret.of("not-a-real-one-1"))
                .build();
    }

    /** A permission on one repository that lets users and groups read. */
    static Permission permission(String name, List<String> users, List<String> groups) {
        SortedMap<String, Permission.Patterns> targets = new TreeMap<>();
        targets.put("libs-release-local", new Permission.Patterns(List.of("**"), List.of()));
        SortedMap<String, Permission.Resource> resources = new TreeMap<>();
        resources.put("artifact", new Permission.Resource(reading(users), reading(groups), targets));
        return Permission.of(name, resources);
    }

    private static SortedMap<String, SortedSet<String>> reading(List<String> names) {
        SortedMap<String, SortedSet<String>> actions = new TreeMap<>();
        names.forEach(name -> actions.put(name, new TreeSet<>(List.of("READ"))));
        return actions;
    }

    <E extends NetworkEvent> List<E> events(Class<E> kind) {
        return events().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Decisions of a JPD so far, as {@code user/kim CREATED}. */
    List<String> decisions(String site) {
        return events(NetworkEvent.Decided.class).stream()
                .map(NetworkEvent.Decided::decision)
                .filter(decision -> decision.site().text().equals(site))
                .map(decision -> decision.key() + " " + decision.verdict())
                .toList();
    }

    List<NetworkEvent> events() {
        return List.copyOf(events);
    }

    /** Decisions of a JPD so far with their times, as {@code 310000 user/kim CREATED}. */
    List<String> timedDecisions(String site) {
        return events(NetworkEvent.Decided.class).stream()
                .filter(decided -> decided.decision().site().text().equals(site))
                .map(decided -> millis(decided) + " " + decided.decision().key() + " "
                        + decided.decision().verdict())
                .toList();
    }

    /** Milliseconds from the platform's start, by the virtual clock. */
    long millis(NetworkEvent event) {
        return Duration.between(FakePlatformTest.START, event.at()).toMillis();
    }

    static void assertRefused(ErrorCode code, int status, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(PlatformRefusedException.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.status()).isEqualTo(status);
        });
    }

    Optional<String> stampOf(String jpd, EntityRef ref) {
        return platform.at(jpd)
                .record(ref)
                .map(record ->
                        Duration.between(FakePlatformTest.START, record.stamp().at())
                                        .toMillis()
                                + " by " + record.stamp().source());
    }

    @Override
    public void close() {
        clients.values().forEach(FederationClient::close);
        more.forEach(FederationClient::close);
        platform.close();
    }
}
