package org.jpdfederation.core.sync;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.entity.SignIn;
import org.jpdfederation.core.entity.User;

/**
 * Section 2 of the semantics a second time, as plainly as it can be told and without regard to cost: a map as buffer
 * for each relation, the selection found anew from all records at each change, time in steps of a second. It shares
 * values with the engines, no rules.
 */
final class ReferenceModel {

    /** An entry and what its site held when it was judged: after an UPSERT, before a DELETE. */
    private record Waiting(Entry entry, Map<EntityRef, EntityRecord> judgedBy) {}

    private record Parcel(long due, Rel rel, List<Entry> entries, int attempt, int tries, boolean isAnswer) {}

    static final class Site {
        final JpdName name;
        final Map<EntityRef, EntityRecord> records = new HashMap<>();
        long skew;
        boolean up = true;

        Site(String name) {
            this.name = JpdName.of(name);
        }
    }

    static final class Rel {
        final Site from;
        final Site to;
        final List<String> log = new ArrayList<>();
        final List<List<Entry>> sent = new ArrayList<>();
        OutboundConfig config;
        TargetSettings settings;
        long latency;
        boolean cut;
        List<Waiting> buffer = new ArrayList<>();
        List<Waiting> taken = new ArrayList<>();
        long waitEnds;
        String due = "";
        String state = "ACTIVE";
        long failingSince = -1;
        int attempt;
        boolean inFlight;
        boolean inFlightIsBroadcast;
        List<Entry> entries = List.of();
        int tries;
        long begun;
        long deadline;
        boolean broadcasting;
        boolean broadcastBegun;
        int broadcastAcknowledged;
        Deque<List<Waiting>> batches = new ArrayDeque<>();

        Rel(Site from, Site to, OutboundConfig config, TargetSettings settings) {
            this.from = from;
            this.to = to;
            this.config = config;
            this.settings = settings;
            this.waitEnds = config.bufferWait().toMillis();
        }

        boolean directly(EntityRef key) {
            Set<EntityType> types = settings.entities().orElse(config.entityTypes());
            return settings.active()
                    && types.contains(key.type())
                    && (key.type() != EntityType.PERMISSIONS || passes(settings.permissionFilters(), key.name()))
                    && (key.type() != EntityType.GROUPS || passes(settings.groupFilters(), key.name()));
        }

        int waiting() {
            return buffer.size() + (inFlight && !inFlightIsBroadcast ? taken.size() : 0);
        }

        boolean full() {
            return !state.equals("STALE") && buffer.size() >= config.bufferMaxSize();
        }
    }

    final Map<String, Site> sites = new LinkedHashMap<>();
    final List<Rel> relations = new ArrayList<>();
    final List<String> decisions = new ArrayList<>();
    private final List<Parcel> underWay = new ArrayList<>();
    private final long window;
    private final Knobs knobs;
    boolean partialSync;
    private int attempts;
    private long now;

    ReferenceModel(Duration window, Knobs knobs) {
        this.window = window.toMillis();
        this.knobs = knobs;
    }

    // ---- what the story does

    void moveTo(long second) {
        while (now < second * 1_000) {
            finishInstant();
            now += 1_000;
        }
    }

    void finish() {
        finishInstant();
    }

    void put(Site site, Entity entity) {
        EntityRecord before = site.records.get(entity.ref());
        commit(
                site,
                new Entry.Upsert(
                        entity, stamp(site), MemberDelta.between(before == null ? null : before.content(), entity)),
                null);
    }

    void delete(Site site, EntityRef key) {
        commit(site, new Entry.Delete(key, stamp(site)), null);
    }

    void configure(Rel rel, OutboundConfig config, TargetSettings settings) {
        rel.config = config;
        rel.settings = settings;
    }

    void crash(Site site) {
        site.up = false;
        underWay.removeIf(parcel -> parcel.isAnswer && parcel.rel.from == site);
        for (Rel rel : relations) {
            if (rel.from != site) {
                continue;
            }
            if (rel.inFlight && !rel.inFlightIsBroadcast) {
                giveBack(rel);
            }
            rel.inFlight = false;
            rel.due = "";
            if (rel.broadcasting) {
                broadcastFailed(rel);
            }
            limit(rel);
        }
    }

    /** T31; the site is down. */
    void restore(Site site, List<EntityRecord> backup) {
        site.records.clear();
        backup.forEach(record -> site.records.put(record.key(), record));
        for (Rel rel : relations) {
            if (rel.from == site) {
                rel.buffer.clear();
                active(rel);
            }
        }
    }

    void restart(Site site) {
        site.up = true;
        relations.stream()
                .filter(rel -> rel.from == site)
                .forEach(rel -> rel.waitEnds = now + rel.config.bufferWait().toMillis());
    }

    /** F19. */
    void broadcast(Rel rel) {
        if (rel.broadcasting
                || !rel.settings.active()
                || rel.settings.entities().orElse(rel.config.entityTypes()).isEmpty()) {
            return;
        }
        Map<EntityRef, EntityRecord> state = Map.copyOf(rel.from.records);
        List<Waiting> all = new ArrayList<>();
        for (EntityRef key : new TreeSet<>(selected(rel))) {
            EntityRecord record = state.get(key);
            all.add(new Waiting(new Entry.Upsert(record.content(), record.stamp()), state));
        }
        for (int i = 0; i == 0 || i < all.size(); i += rel.config.bufferMaxSize()) {
            rel.batches.add(all.subList(i, Math.min(all.size(), i + rel.config.bufferMaxSize())));
        }
        rel.broadcasting = true;
        rel.broadcastBegun = false;
        rel.broadcastAcknowledged = 0;
        if (!rel.inFlight) {
            nextBatch(rel);
        }
    }

    /** The next batch of which something passes still; of all that does not, one goes empty. */
    private void nextBatch(Rel rel) {
        while (!rel.batches.isEmpty()) {
            List<Entry> entries = rel.batches.remove().stream()
                    .filter(waiting -> passes(rel, waiting))
                    .map(waiting -> asSent(rel, waiting.entry))
                    .toList();
            if (!entries.isEmpty() || (rel.batches.isEmpty() && !rel.broadcastBegun)) {
                rel.broadcastBegun = true;
                begin(rel, true, entries);
                return;
            }
        }
        broadcastCompleted(rel);
    }

    private void broadcastCompleted(Rel rel) {
        rel.broadcasting = false;
        active(rel);
        log(rel, "COMPLETED " + rel.broadcastAcknowledged);
    }

    // ---- selection: F4, F5

    private static boolean passes(NamePatterns patterns, String name) {
        return (patterns.include().isEmpty() || patterns.include().stream().anyMatch(p -> matches(p, name)))
                && patterns.exclude().stream().noneMatch(p -> matches(p, name));
    }

    private static boolean matches(String pattern, String name) {
        return pattern.endsWith(".*")
                ? name.startsWith(pattern.substring(0, pattern.length() - 2))
                : name.equals(pattern);
    }

    /** All names that types and filters select or that something selected names, known or not. */
    private static Set<EntityRef> reached(Rel rel, Map<EntityRef, EntityRecord> records) {
        Set<EntityRef> reached = new HashSet<>();
        for (EntityRef key : records.keySet()) {
            if (rel.directly(key)) {
                reached.add(key);
            }
        }
        for (EntityRecord record : records.values()) {
            if (record.content() instanceof Permission permission && reached.contains(permission.ref())) {
                permission.groups().forEach(name -> reached.add(EntityRef.group(name)));
                permission.users().forEach(name -> reached.add(EntityRef.user(name)));
            }
        }
        for (EntityRecord record : records.values()) {
            if (record.content() instanceof Group group && reached.contains(group.ref())) {
                group.members().forEach(name -> reached.add(EntityRef.user(name)));
            }
        }
        return reached;
    }

    static Set<EntityRef> selected(Rel rel) {
        Set<EntityRef> selected = reached(rel, rel.from.records);
        selected.retainAll(rel.from.records.keySet());
        selected.removeIf(key -> rel.from.records.get(key).content() instanceof User user
                && (rel.config.excludeUsers().contains(user.name())
                        || (!user.realm().equals("internal") && user.signIn() == SignIn.NEVER)));
        return selected;
    }

    private static Entry asSent(Rel rel, Entry entry) {
        if (!(entry instanceof Entry.Upsert upsert)) {
            return entry;
        }
        return new Entry.Upsert(
                asSent(rel, upsert.content()),
                upsert.stamp(),
                upsert.delta()
                        .map(delta -> delta.keeping(member -> member.type() != EntityType.USERS
                                || !rel.config.excludeUsers().contains(member.name()))));
    }

    static Entity asSent(Rel rel, Entity entity) {
        Set<String> excluded = rel.config.excludeUsers();
        if (entity instanceof Group group) {
            return group.toBuilder()
                    .members(group.members().stream()
                            .filter(name -> !excluded.contains(name))
                            .toList())
                    .build();
        }
        return entity instanceof Permission permission
                ? permission.withUsers(name -> !excluded.contains(name))
                : entity;
    }

    /** A change at a site; {@code sender} is null for a local one. F18, K6. */
    private void commit(Site site, Entry entry, Site sender) {
        commit(site, entry, entry, sender);
    }

    /** What is stored may be more than what is sent (F17). */
    private void commit(Site site, Entry stored, Entry entry, Site sender) {
        if (entry instanceof Entry.Delete && !site.records.containsKey(entry.key())) {
            return;
        }
        List<Rel> concerned = relations.stream()
                .filter(rel -> rel.from == site)
                .filter(rel -> !rel.state.equals("STALE") || rel.broadcasting)
                .filter(rel -> sender == null || (rel.config.forwardPropagation() && rel.to != sender))
                .toList();
        Map<Rel, Set<EntityRef>> before =
                concerned.stream().collect(Collectors.toMap(rel -> rel, ReferenceModel::selected));
        Map<EntityRef, EntityRecord> recordsBefore = Map.copyOf(site.records);
        if (stored instanceof Entry.Upsert upsert) {
            site.records.put(entry.key(), new EntityRecord(upsert.content(), upsert.stamp()));
        } else {
            site.records.remove(entry.key());
        }
        Map<EntityRef, EntityRecord> recordsAfter = Map.copyOf(site.records);
        for (Rel rel : concerned) {
            Set<EntityRef> after = selected(rel);
            Set<EntityRef> entering = new TreeSet<>(after);
            entering.removeAll(before.get(rel));
            entering.remove(entry.key());
            for (EntityRef key : entering) {
                EntityRecord record = site.records.get(key);
                buffer(rel, new Entry.Upsert(record.content(), record.stamp()), recordsAfter);
            }
            if ((entry instanceof Entry.Upsert ? after : before.get(rel)).contains(entry.key())) {
                boolean restamped = sender != null && knobs.forwardedTime() == Knobs.ForwardedTime.RESTAMPED;
                buffer(
                        rel,
                        restamped ? entry.withStamp(stamp(site)) : entry,
                        entry instanceof Entry.Upsert ? recordsAfter : recordsBefore);
            }
        }
    }

    // ---- the buffer: F6, F10, F12, F17, K8

    private void buffer(Rel rel, Entry entry, Map<EntityRef, EntityRecord> judgedBy) {
        add(rel.buffer, new Waiting(entry, judgedBy));
        limit(rel);
    }

    private void add(List<Waiting> buffer, Waiting later) {
        for (int i = 0; i < buffer.size() && knobs.buffering() == Knobs.Buffering.COALESCE; i++) {
            Entry earlier = buffer.get(i).entry;
            if (earlier.key().equals(later.entry.key())) {
                buffer.set(i, new Waiting(together(earlier, later.entry), later.judgedBy));
                return;
            }
        }
        buffer.add(later);
    }

    /** The later entry; it is a delta only if the earlier one is too. */
    private static Entry together(Entry earlier, Entry later) {
        if (!(later instanceof Entry.Upsert upsert) || upsert.delta().isEmpty()) {
            return later;
        }
        boolean bothAreDeltas =
                earlier instanceof Entry.Upsert before && before.delta().isPresent();
        return new Entry.Upsert(
                upsert.content(),
                upsert.stamp(),
                bothAreDeltas
                        ? ((Entry.Upsert) earlier)
                                .delta()
                                .map(first -> first.then(upsert.delta().get()))
                        : Optional.empty());
    }

    private void giveBack(Rel rel) {
        List<Waiting> together = new ArrayList<>(rel.taken);
        rel.buffer.forEach(later -> add(together, later));
        rel.buffer = together;
        rel.taken = List.of();
    }

    private void limit(Rel rel) {
        List<EntityRef> dropped = new ArrayList<>();
        while (rel.config.maxStoredEvents() >= 0
                && rel.waiting() > rel.config.maxStoredEvents()
                && !rel.buffer.isEmpty()) {
            dropped.add(rel.buffer.remove(0).entry.key());
        }
        if (rel.buffer.isEmpty()) {
            rel.due = "";
        }
        dropped(rel, "STORED_EVENTS_LIMIT ", dropped);
    }

    private void dropped(Rel rel, String reason, List<EntityRef> keys) {
        if (!keys.isEmpty()) {
            log(rel, "DROPPED " + reason + keys);
        }
    }

    // ---- one instant

    private void finishInstant() {
        arrive(false);
        arrive(true);
        for (Rel rel : relations) {
            if (rel.from.up && rel.inFlight && now >= rel.deadline) {
                timeout(rel);
            }
        }
        for (Rel rel : relations) {
            if (rel.from.up && now >= rel.waitEnds) {
                rel.waitEnds += rel.config.bufferWait().toMillis();
                if (rel.due.isEmpty() && !rel.buffer.isEmpty()) {
                    rel.due = "wait";
                }
                if (rel.state.equals("STALE") && rel.config.autoFullSync() && !rel.broadcasting) {
                    probe(rel);
                } else if (!rel.inFlight) {
                    startChanges(rel);
                }
            }
        }
        for (boolean again = true; again; ) {
            again = false;
            for (Rel rel : relations) {
                if (rel.from.up && rel.due.isEmpty() && rel.full()) {
                    rel.due = "size";
                    if (!rel.inFlight) {
                        startChanges(rel);
                    }
                    again = true;
                }
            }
        }
    }

    /** F11. */
    private void probe(Rel rel) {
        boolean answered = !rel.cut && rel.to.up;
        log(rel, answered ? "PROBE ANSWERED" : "PROBE");
        if (answered) {
            broadcast(rel);
        }
    }

    /** F7; tells whether something was sent. */
    private boolean startChanges(Rel rel) {
        if (rel.state.equals("STALE") || rel.due.isEmpty()) {
            return false;
        }
        if (rel.due.equals("size")) {
            rel.waitEnds = now + rel.config.bufferWait().toMillis();
        }
        rel.due = "";
        List<EntityRef> notSelected = new ArrayList<>();
        rel.taken = rel.buffer;
        rel.buffer = new ArrayList<>();
        rel.taken.removeIf(waiting -> {
            boolean passes = passes(rel, waiting);
            if (!passes) {
                notSelected.add(waiting.entry.key());
            }
            return !passes;
        });
        dropped(rel, "NOT_SELECTED ", notSelected);
        if (rel.taken.isEmpty()) {
            return false;
        }
        List<Entry> entries = new ArrayList<>();
        rel.taken.forEach(waiting -> entries.add(asSent(rel, waiting.entry)));
        begin(rel, false, entries);
        return true;
    }

    private static boolean passes(Rel rel, Waiting waiting) {
        EntityRef key = waiting.entry.key();
        boolean excluded =
                key.type() == EntityType.USERS && rel.config.excludeUsers().contains(key.name());
        return !excluded && (rel.directly(key) || reached(rel, waiting.judgedBy).contains(key));
    }

    private void begin(Rel rel, boolean isBroadcast, List<Entry> entries) {
        rel.inFlight = true;
        rel.inFlightIsBroadcast = isBroadcast;
        rel.entries = entries;
        if (isBroadcast && knobs.broadcastTime() == Knobs.BroadcastTime.SEND_TIME) {
            rel.entries = entries.stream()
                    .map(entry -> entry.withStamp(new Stamp(
                            stamp(rel.from).epochMilli(), entry.stamp().source())))
                    .toList();
        }
        rel.attempt = ++attempts;
        rel.tries = 0;
        rel.begun = now;
        send(rel);
    }

    private void send(Rel rel) {
        rel.tries++;
        rel.deadline = now + rel.config.timeout().toMillis();
        rel.sent.add(rel.entries);
        log(
                rel,
                (rel.inFlightIsBroadcast ? "BROADCAST " : "CHANGES ") + rel.tries + ": "
                        + rel.entries.stream().map(TestText::of).collect(Collectors.joining(", ")));
        if (!rel.cut) {
            Parcel copy = new Parcel(now + rel.latency, rel, rel.entries, rel.attempt, rel.tries, false);
            if (rel.latency > 0) {
                underWay.add(copy);
            } else {
                if (rel.to.up) {
                    receive(copy);
                    acknowledged(copy);
                }
            }
        }
    }

    private void timeout(Rel rel) {
        int retries = rel.config.numberOfRetries();
        int most = knobs.tries() == Knobs.Tries.FIRST_PLUS_N ? 1 + retries : retries == 0 ? 1 : retries;
        if (rel.tries < most) {
            send(rel);
            return;
        }
        rel.inFlight = false;
        if (rel.inFlightIsBroadcast) {
            broadcastFailed(rel);
        } else {
            giveBack(rel);
            if (rel.failingSince < 0) {
                rel.failingSince = rel.begun;
            }
            if (now - rel.failingSince > rel.config.considerStale().toMillis()) {
                become(rel, "STALE");
                drop(rel);
            } else {
                become(rel, "FAILING");
                limit(rel);
            }
        }
        next(rel);
    }

    private void broadcastFailed(Rel rel) {
        rel.broadcasting = false;
        rel.batches.clear();
        log(rel, "FAILED " + rel.broadcastAcknowledged);
        if (rel.state.equals("STALE")) {
            drop(rel);
        }
    }

    private void drop(Rel rel) {
        rel.due = "";
        dropped(rel, "", rel.buffer.stream().map(waiting -> waiting.entry.key()).toList());
        rel.buffer.clear();
    }

    private void arrive(boolean answers) {
        if (underWay.isEmpty()) {
            return;
        }
        List<Parcel> arriving = underWay.stream()
                .filter(parcel -> parcel.isAnswer == answers && parcel.due <= now)
                .toList();
        underWay.removeAll(arriving);
        for (Parcel parcel : arriving) {
            if (answers) {
                acknowledged(parcel);
            } else if (parcel.rel.to.up) {
                receive(parcel);
                Rel rel = parcel.rel;
                underWay.add(new Parcel(now + rel.latency, rel, parcel.entries, parcel.attempt, parcel.tries, true));
            }
        }
    }

    private void acknowledged(Parcel parcel) {
        Rel rel = parcel.rel;
        if (!rel.from.up || !rel.inFlight || rel.attempt != parcel.attempt || rel.tries != parcel.tries) {
            return;
        }
        rel.inFlight = false;
        if (!rel.inFlightIsBroadcast) {
            active(rel);
        } else {
            rel.broadcastAcknowledged += rel.entries.size();
            if (rel.batches.isEmpty()) {
                broadcastCompleted(rel);
            }
        }
        next(rel);
    }

    private void active(Rel rel) {
        rel.failingSince = -1;
        become(rel, "ACTIVE");
    }

    /** Changes and the batches of a broadcast take turns. */
    private void next(Rel rel) {
        boolean broadcastGoesOn = !rel.batches.isEmpty();
        if (broadcastGoesOn && !rel.inFlightIsBroadcast) {
            nextBatch(rel);
        } else if (!startChanges(rel) && broadcastGoesOn) {
            nextBatch(rel);
        }
    }

    private void become(Rel rel, String state) {
        if (!rel.state.equals(state)) {
            log(rel, rel.state + " " + state);
            rel.state = state;
        }
    }

    /** F15, F17 and K9. */
    private void receive(Parcel parcel) {
        Site site = parcel.rel.to;
        for (Entry entry : parcel.entries) {
            EntityRecord record = site.records.get(entry.key());
            String verdict = verdict(entry, record, now + site.skew);
            boolean merges = partialSync && isDelta(entry) && record != null && !verdict.equals("REFUSED");
            verdict = merges ? "ACCEPTED" : verdict;
            decisions.add(site.name + " from " + parcel.rel.from.name + ": " + entry.key() + " " + verdict + " (entry "
                    + entry.stamp() + (record == null ? ", no record)" : ", record " + record.stamp() + ")"));
            Entry taken = knobs.unknownNames() == Knobs.UnknownNames.DROP ? withKnownNames(site, entry) : entry;
            if (merges) {
                Entry.Upsert merged = merged((Entry.Upsert) taken, record);
                if (!record.equals(new EntityRecord(merged.content(), merged.stamp()))) {
                    commit(site, merged, taken, parcel.rel.from);
                }
            } else if (Set.of("CREATED", "ACCEPTED", "DELETED").contains(verdict)) {
                commit(site, taken, parcel.rel.from);
            }
        }
    }

    private static boolean isDelta(Entry entry) {
        return entry instanceof Entry.Upsert upsert && upsert.delta().isPresent();
    }

    /** F17; the groups and permissions of the stories have nothing but members and principals who read. */
    private static Entry.Upsert merged(Entry.Upsert change, EntityRecord record) {
        boolean later = change.stamp().epochMilli() > record.stamp().epochMilli();
        Stamp stamp = later ? change.stamp() : record.stamp();
        MemberDelta delta = change.delta().get();
        if (record.content() instanceof Group group) {
            Set<String> members = merged(group.members(), delta, EntityType.USERS);
            return new Entry.Upsert(TestData.group(group.name(), members.toArray(String[]::new)), stamp);
        }
        Permission held = (Permission) record.content();
        Set<String> users = merged(held.users(), delta, EntityType.USERS);
        Set<String> groups = merged(held.groups(), delta, EntityType.GROUPS);
        return new Entry.Upsert(TestData.permission(held.name(), users, groups), stamp);
    }

    private static Set<String> merged(Collection<String> held, MemberDelta delta, EntityType type) {
        Set<String> names = new TreeSet<>(held);
        for (MemberDelta.Member member : delta.removed()) {
            if (member.type() == type) {
                names.remove(member.name());
            }
        }
        for (MemberDelta.Member member : delta.added().keySet()) {
            if (member.type() == type) {
                names.add(member.name());
            }
        }
        return names;
    }

    private static Entry withKnownNames(Site site, Entry entry) {
        if (entry instanceof Entry.Upsert upsert && upsert.content() instanceof Group group) {
            List<String> known = group.members().stream()
                    .filter(name -> site.records.containsKey(EntityRef.user(name)))
                    .toList();
            return new Entry.Upsert(
                    group.toBuilder().members(known).build(), upsert.stamp(), withKnownNames(site, upsert.delta()));
        }
        if (entry instanceof Entry.Upsert upsert && upsert.content() instanceof Permission permission) {
            Map<String, Permission.Resource> resources = new HashMap<>();
            permission.resources().forEach((type, resource) -> {
                Set<String> users = new TreeSet<>(resource.users().keySet());
                users.removeIf(name -> !site.records.containsKey(EntityRef.user(name)));
                Set<String> groups = new TreeSet<>(resource.groups().keySet());
                groups.removeIf(name -> !site.records.containsKey(EntityRef.group(name)));
                resources.put(type, TestData.resource(users, groups));
            });
            return new Entry.Upsert(
                    Permission.of(permission.name(), resources), upsert.stamp(), withKnownNames(site, upsert.delta()));
        }
        return entry;
    }

    private static Optional<MemberDelta> withKnownNames(Site site, Optional<MemberDelta> delta) {
        return delta.map(all -> {
            MemberDelta known =
                    all.keeping(member -> site.records.containsKey(new EntityRef(member.type(), member.name())));
            return new MemberDelta(known.added(), all.removed());
        });
    }

    private String verdict(Entry entry, EntityRecord record, long clock) {
        boolean isDelete = entry instanceof Entry.Delete;
        long t = entry.stamp().epochMilli();
        boolean cap = knobs.windowMeaning() == Knobs.WindowMeaning.FUTURE_CAP;
        if (cap && t > TestNetwork.START.toEpochMilli() + clock + window) {
            return "REFUSED";
        }
        if (record == null) {
            return isDelete ? "NOTHING_TO_DELETE" : "CREATED";
        }
        long ts = record.stamp().epochMilli();
        if (cap) {
            return t <= ts ? "IGNORED_OLDER" : isDelete ? "DELETED" : "ACCEPTED";
        }
        boolean conflict = knobs.conflictScope() == Knobs.ConflictScope.EVERY_UPDATE
                || !entry.stamp().source().equals(record.stamp().source());
        boolean takes = conflict ? t - ts >= window : t > ts;
        if (takes) {
            return isDelete ? "DELETED" : "ACCEPTED";
        }
        return conflict && t >= ts ? "IGNORED_IN_WINDOW" : "IGNORED_OLDER";
    }

    private Stamp stamp(Site site) {
        return Stamp.of(TestNetwork.START.plusMillis(now + site.skew), site.name);
    }

    private void log(Rel rel, String text) {
        rel.log.add(TestText.seconds(Duration.ofMillis(now)) + " " + text);
    }
}
