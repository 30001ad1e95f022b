package org.jpdfederation.core.sync;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jpdfederation.core.sync.TestData.group;
import static org.jpdfederation.core.sync.TestData.permission;
import static org.jpdfederation.core.sync.TestData.token;
import static org.jpdfederation.core.sync.TestData.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jpdfederation.core.closure.EntityIndex;
import org.jpdfederation.core.closure.ExcludedUsers;
import org.jpdfederation.core.closure.Selection;
import org.jpdfederation.core.closure.SelectionRule;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Inventory;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.SignIn;
import org.jpdfederation.core.sync.TestNetwork.Link;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F4")
class LiveSelectionTest {

    private static final Stamp STAMP = Stamp.of(TestNetwork.START, JpdName.of("A"));
    private static final int NAMES = 8;

    private static OutboundConfig excluding(String... users) {
        return OutboundConfig.defaults().toBuilder()
                .excludeUsers(List.of(users))
                .build();
    }

    private static TargetSettings sending(EntityType... types) {
        return TargetSettings.defaults().toBuilder().entities(List.of(types)).build();
    }

    private static SiteState holding(Entity... entities) {
        SiteState state = new SiteState(RecordStore.inMemory());
        Stream.of(entities).forEach(entity -> state.apply(new Entry.Upsert(entity, STAMP)));
        return state;
    }

    @Test
    @Tag("K7")
    void whereTheClosureWins_anExcludedUserComesAndGoesWithTheGroup() {
        Knobs closureWins = Knobs.defaults().toBuilder()
                .excludedUsers(ExcludedUsers.CLOSURE_WINS)
                .build();
        TestNetwork network = new TestNetwork(new TimestampRule(ofSeconds(60)), closureWins, "A", "B");
        TestSite a = network.at("A");
        Link link = network.connect("A", "B", excluding("ann"), sending(EntityType.USERS, EntityType.GROUPS));
        a.put(user("ann", "a1"));
        a.put(user("bob", "b1"));
        a.put(group("dev", "ann", "bob"));
        network.moveTo(ofSeconds(40));
        a.put(user("ann", "a2"));
        a.put(group("dev", "bob"));
        a.put(user("ann", "a3"));
        network.runThrough(ofSeconds(60));

        assertThat(link.log)
                .containsExactly(
                        "30s CHANGES 1: user/bob=b1, user/ann=a1, group/dev=[ann, bob]",
                        "60s CHANGES 1: user/ann=a2, group/dev=[bob]");
    }

    @Test
    @Tag("K7")
    @Tag("F19")
    void aBroadcastTakesTheExcludedUserWhomAGroupBrings_ifTheClosureWins() {
        for (ExcludedUsers excludedUsers : ExcludedUsers.values()) {
            Knobs knobs =
                    Knobs.defaults().toBuilder().excludedUsers(excludedUsers).build();
            TestNetwork network = new TestNetwork(new TimestampRule(ofSeconds(60)), knobs, "A", "B");
            List.of(user("ann", "a1"), user("zed", "z1"), group("dev", "ann"))
                    .forEach(entity -> network.at("A").hold(entity, STAMP));
            Link link = network.connect("A", "B", excluding("ann", "zed"));
            network.broadcast(link);

            assertThat(link.log)
                    .containsExactly(
                            excludedUsers == ExcludedUsers.CLOSURE_WINS
                                    ? "0s BROADCAST 1: user/ann=a1, group/dev=[ann]"
                                    : "0s BROADCAST 1: group/dev=[]",
                            "0s COMPLETED " + (excludedUsers == ExcludedUsers.CLOSURE_WINS ? 2 : 1));
        }
    }

    @Test
    void theSameRuleJudgesAnotherState() {
        LiveSelection atHome = LiveSelection.of(
                excluding("eve"),
                sending(EntityType.GROUPS),
                ExcludedUsers.EXCLUDE_WINS,
                holding(user("ann", "a1"), group("dev", "ann")));
        LiveSelection elsewhere = atHome.over(holding(user("ann", "a1"), user("bob", "b1"), group("ops", "bob")));

        assertThat(atHome.selects(EntityRef.user("ann"))).isTrue();
        assertThat(elsewhere.selects(EntityRef.user("ann"))).isFalse();
        assertThat(elsewhere.selects(EntityRef.user("bob"))).isTrue();
        assertThat(elsewhere.selects(EntityRef.group("dev")))
                .as("not held there")
                .isFalse();
        assertThat(elsewhere.asSent(group("ops", "bob", "eve"))).isEqualTo(group("ops", "bob"));
    }

    @Test
    void theSelectionOfARelationIsByItsPresentSettings() {
        SourceEngine engine =
                new SourceEngine(JpdName.of("A"), holding(user("ann", "a1"), token("t1", "ann")), Knobs.defaults());
        engine.connect("B", JpdName.of("B"), excluding(), sending(EntityType.USERS), TestNetwork.START);
        assertThat(engine.selection("B").selects(EntityRef.user("ann"))).isTrue();
        assertThat(engine.selection("B").selects(EntityRef.token("t1"))).isFalse();

        engine.configure("B", excluding(), sending(EntityType.TOKENS));
        assertThat(engine.selection("B").selects(EntityRef.user("ann"))).isFalse();
        assertThat(engine.selection("B").selects(EntityRef.token("t1"))).isTrue();
    }

    @Test
    @Tag("F5")
    void aMemberMoreInALargeGroup_hasNobodyElseLookedAt() {
        String[] members =
                IntStream.range(0, 10_000).mapToObj(number -> "user-" + number).toArray(String[]::new);
        CountingStore store = new CountingStore();
        SourceEngine engine = new SourceEngine(JpdName.of("A"), new SiteState(store), Knobs.defaults());
        engine.localChange(new Entry.Upsert(user("ann", "a1"), STAMP));
        engine.localChange(new Entry.Upsert(group("all", members), STAMP));
        engine.connect("B", JpdName.of("B"), excluding(), sending(EntityType.GROUPS), TestNetwork.START);
        store.finds = 0;
        engine.localChange(new Entry.Upsert(
                group("all", Stream.concat(Stream.of("ann"), Stream.of(members)).toArray(String[]::new)), STAMP));

        assertThat(engine.waiting("B")).as("ann and the group").isEqualTo(2);
        assertThat(store.finds).as("look-ups of records").isLessThan(15);
    }

    @Test
    @Tag("P18")
    @Tag("K7")
    void afterAnyChanges_equalsTheSelectionOfAnIndexBuiltAnew() {
        int selectedInAll = 0;
        for (int seed = 0; seed < 300; seed++) {
            Random random = TestData.random(seed);
            OutboundConfig config = excluding("n" + random.nextInt(NAMES), "n" + random.nextInt(NAMES));
            TargetSettings settings = TargetSettings.defaults().toBuilder()
                    .entities(Stream.of(EntityType.values())
                            .filter(type -> random.nextBoolean())
                            .toList())
                    .groupFilters(NamePatterns.including("n[0-3]"))
                    .permissionFilters(new NamePatterns(List.of(), List.of("n[0-3]")))
                    .build();
            ExcludedUsers excludedUsers = ExcludedUsers.values()[random.nextInt(2)];
            SiteState state = new SiteState(RecordStore.inMemory());
            LiveSelection live = LiveSelection.of(config, settings, excludedUsers, state);
            for (int change = 0; change < 40; change++) {
                Entity entity = randomEntity(random);
                state.apply(
                        random.nextInt(4) == 0
                                ? new Entry.Delete(entity.ref(), STAMP)
                                : new Entry.Upsert(entity, STAMP));
            }
            Inventory.Builder inventory = Inventory.builder();
            List<EntityRef> all = new ArrayList<>();
            for (EntityType type : EntityType.values()) {
                state.ofType(type).forEach(record -> inventory.add(record.content()));
                IntStream.range(0, NAMES).forEach(n -> all.add(new EntityRef(type, "n" + n)));
            }
            Selection anew =
                    EntityIndex.of(inventory.build()).select(SelectionRule.of(config, settings, excludedUsers));

            for (EntityRef ref : all) {
                assertThat(live.selects(ref)).as("seed %d, %s", seed, ref).isEqualTo(anew.contains(ref));
            }
            selectedInAll += anew.size();
        }
        assertThat(selectedInAll).as("entities selected, over all seeds").isGreaterThan(1_000);
    }

    private static Entity randomEntity(Random random) {
        String name = "n" + random.nextInt(NAMES);
        return switch (random.nextInt(4)) {
            case 0 ->
                user(name, "v").toBuilder()
                        .realm(random.nextInt(4) == 0 ? "ldap" : "internal")
                        .signIn(SignIn.NEVER)
                        .build();
            case 1 -> group(name, some(random).toArray(String[]::new));
            case 2 -> permission(name, some(random).toList(), some(random).toList());
            default -> token(name, "n0");
        };
    }

    private static Stream<String> some(Random random) {
        return random.ints(random.nextInt(3), 0, NAMES).mapToObj(n -> "n" + n);
    }

    private static final class CountingStore implements RecordStore {

        private final RecordStore records = RecordStore.inMemory();
        private int finds;

        @Override
        public Optional<EntityRecord> find(EntityRef key) {
            finds++;
            return records.find(key);
        }

        @Override
        public void put(EntityRecord record) {
            records.put(record);
        }

        @Override
        public void remove(EntityRef key) {
            records.remove(key);
        }

        @Override
        public void inTransaction(Runnable writes) {
            records.inTransaction(writes);
        }

        @Override
        public Stream<EntityRecord> ofType(EntityType type) {
            return records.ofType(type);
        }
    }
}
