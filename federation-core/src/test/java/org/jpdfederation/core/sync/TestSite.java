package org.jpdfederation.core.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.JpdName;

/** A site of a {@link TestNetwork}: both engines and a wall clock that may be wrong. */
final class TestSite {

    final JpdName name;
    final SourceEngine source;
    final TargetEngine target;
    final Set<JpdName> distrusted = new TreeSet<>();
    Duration skew = Duration.ZERO;
    private final Supplier<Instant> trueTime;

    TestSite(String name, ConflictRule rule, Supplier<Instant> trueTime) {
        this.name = JpdName.of(name);
        this.trueTime = trueTime;
        source = new SourceEngine(this.name, new SiteState(RecordStore.inMemory()));
        target = new TargetEngine(source, InboundConfig.defaults(), rule, from -> !distrusted.contains(from));
    }

    /** A record that is there before the story. */
    void hold(Entity entity, Stamp stamp) {
        source.state().apply(new Entry.Upsert(entity, stamp));
    }

    void put(Entity entity) {
        source.localChange(new Entry.Upsert(entity, stamp()));
    }

    void delete(EntityRef key) {
        source.localChange(new Entry.Delete(key, stamp()));
    }

    private Stamp stamp() {
        return Stamp.of(trueTime.get().plus(skew), name);
    }

    /** The content in short, such as {@code user/kim=v1}, or {@code -} when the site does not hold it. */
    String text(EntityRef key) {
        return find(key).map(TestText::of).orElse("-");
    }

    Optional<Entity> find(EntityRef key) {
        return source.state().find(key).map(EntityRecord::content);
    }
}
