package org.jpdfederation.core.split;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.User;
import org.jpdfederation.core.sync.Knobs;
import org.jpdfederation.core.sync.Stamp;

/** Writes histories as the timelines are told: {@code at(150).on("B").put(user("u", "def"))}, in seconds from 0. */
final class Story {

    static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    static final EntityRef U = EntityRef.user("u");

    private final History.Builder history = History.from(START);
    private JpdName site = JpdName.of("none");
    private Instant at = START;

    Story(String... sites) {
        Stream.of(sites).forEach(name -> history.site(JpdName.of(name)));
    }

    Story(Duration window, String... sites) {
        Stream.of(sites).forEach(name -> history.site(JpdName.of(name), window, InboundConfig.defaults()));
    }

    static User user(String name, String value) {
        return User.named(name).email(value).build();
    }

    static Group group(String name, String... members) {
        return Group.named(name).members(List.of(members)).build();
    }

    static OutboundConfig every(int seconds) {
        return OutboundConfig.defaults().toBuilder()
                .bufferWait(Duration.ofSeconds(seconds))
                .build();
    }

    static Instant second(double seconds) {
        return START.plusMillis(Math.round(seconds * 1_000));
    }

    Story knobs(Knobs knobs) {
        history.knobs(knobs);
        return this;
    }

    Story relation(String from, String to, OutboundConfig outbound) {
        history.relation(JpdName.of(from), JpdName.of(to), outbound, TargetSettings.defaults());
        return this;
    }

    Story bothWays(String one, String other, int wait) {
        return relation(one, other, every(wait)).relation(other, one, every(wait));
    }

    Story holds(String site, Entity entity, int second, String source) {
        history.holds(JpdName.of(site), entity, Stamp.of(second(second), JpdName.of(source)));
        return this;
    }

    /** All these sites hold it from an hour before; the first wrote it. */
    Story start(Entity entity, String... sites) {
        Stream.of(sites).forEach(site -> holds(site, entity, -3_600, sites[0]));
        return this;
    }

    Story at(double second) {
        at = second(second);
        return this;
    }

    Story on(String site) {
        this.site = JpdName.of(site);
        return this;
    }

    Story put(Entity entity) {
        history.put(at, site, entity);
        return this;
    }

    Story delete(EntityRef key) {
        history.delete(at, site, key);
        return this;
    }

    Story clock(Duration skew) {
        history.setClock(at, site, skew);
        return this;
    }

    /** Somebody does what a repair plan says, at its earliest. */
    Story does(RepairStep step) {
        at = step.earliest();
        site = step.site();
        return step.value().map(this::put).orElseGet(() -> delete(step.key()));
    }

    History told() {
        return history.build();
    }
}
