package org.jpdfederation.core.sync;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.network.Network;

/** A site of a {@link TestNetwork}: both engines and a wall clock that may be wrong. */
final class TestSite {

    final JpdName name;
    /** What survives a crash beside the buffers. */
    final RecordStore store = RecordStore.inMemory();

    final SourceEngine source;
    final TargetEngine target;
    final Set<JpdName> distrusted = new TreeSet<>();
    private final Network network;

    TestSite(String name, ConflictRule rule, Knobs knobs, Network network) {
        this.name = JpdName.of(name);
        this.network = network;
        source = new SourceEngine(this.name, new SiteState(store), knobs);
        target = new TargetEngine(source, InboundConfig.defaults(), rule, from -> !distrusted.contains(from));
    }

    /** A record that is there before the story. */
    void hold(Entity entity, Stamp stamp) {
        source.state().apply(new Entry.Upsert(entity, stamp));
    }

    void skew(Duration skew) {
        source.skew(skew);
    }

    void put(Entity entity) {
        network.put(name, entity);
    }

    void delete(EntityRef key) {
        network.delete(name, key);
    }

    /** The content in short, such as {@code user/kim=v1}, or {@code -} when the site does not hold it. */
    String text(EntityRef key) {
        return find(key).map(TestText::of).orElse("-");
    }

    Optional<Entity> find(EntityRef key) {
        return source.state().find(key).map(EntityRecord::content);
    }
}
