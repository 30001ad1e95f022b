package org.jpdfederation.client.yaml;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jpdfederation.core.config.FederationConfig;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.ServiceIdMapping;
import org.jpdfederation.core.config.SyncTarget;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.ServiceId;

/** Draws configurations of which the linter has nothing to say, with names of every kind. For one thread at a time. */
final class RandomConfig {

    private static final List<String> NAMES = List.of(
            "no",
            "0123",
            "~",
            "null",
            "2020-01-01",
            "1e3",
            "a: b # c",
            "- x",
            " y ",
            "\"\\",
            "it's",
            "😀",
            "é\u00a0–",
            "line\nbreak",
            "\u0007",
            "\u2028",
            "tab\t",
            "a\\nb",
            "{a}",
            "[",
            "&x",
            "*x",
            "!t",
            "%",
            "@",
            "`",
            "|",
            ">",
            "name:x",
            "? k",
            "...",
            "---",
            "\uFEFFx",
            "true",
            "<<",
            "=",
            "\u0085",
            "a'b\"c");
    private static final List<String> PATTERNS = List.of(
            "release-.*",
            "team-[a-z]+-.*",
            "a{2,3}",
            "(x|y)z",
            "x\\.y",
            "no",
            "0123",
            "[^/]+",
            "\\w+",
            "a\\d",
            "'.+'",
            "caf\u00e9.*",
            "x\\n",
            "# not a comment",
            "a: b");
    private static final List<String> TYPES = List.of("jfrt", "jfxr", "jfmc", "jfds", "other");

    private static final List<String> SERVERS =
            List.of("lyon", "no", "01", "jfac@01ep443hcx10x00djcdsp31d56", "é 1", "a: b");
    private static final List<String> PLAIN_NAMES = List.of("build-bot", "root", "0xyz", "on-call", "v1.2", "a.b@c.d");
    private static final List<String> PLAIN_PATTERNS = List.of("release-.*", "x\\.y", "team-(a|b)", "\\w+", "a{2}");
    private static final List<String> PLAIN_SERVERS = List.of("lyon", "jfac@01ep443hcx10x00djcdsp31d56", "é");

    private final Random random;
    private final List<String> names;
    private final List<String> patterns;
    private final List<String> servers;

    RandomConfig(long seed) {
        this(seed, NAMES, PATTERNS, SERVERS);
    }

    private RandomConfig(long seed, List<String> names, List<String> patterns, List<String> servers) {
        this.random = new Random(seed);
        this.names = names;
        this.patterns = patterns;
        this.servers = servers;
    }

    /** One whose names need no quotes. */
    static RandomConfig plain(long seed) {
        return new RandomConfig(seed, PLAIN_NAMES, PLAIN_PATTERNS, PLAIN_SERVERS);
    }

    FederationConfig next() {
        return FederationConfig.of(
                random.nextInt(10) == 0 ? null : outbound(), random.nextInt(3) == 0 ? null : inbound());
    }

    private OutboundConfig outbound() {
        SortedSet<EntityType> types = new TreeSet<>(List.of(EntityType.values()[random.nextInt(4)]));
        for (EntityType type : EntityType.values()) {
            if (random.nextBoolean()) {
                types.add(type);
            }
        }
        return OutboundConfig.defaults().toBuilder()
                .entityTypes(types)
                .excludeUsers(some(() -> pick(names) + (random.nextBoolean() ? random.nextInt(100) : "")))
                .bufferWait(Duration.ofMillis(1 + number()))
                .bufferMaxSize((int) Math.min(Integer.MAX_VALUE, 1 + number()))
                .considerStale(Duration.ofHours(1 + random.nextInt(1000)))
                .maximumFutureTimeDiff(Duration.ofMillis(number()))
                .timeout(Duration.ofMillis(1 + number()))
                .numberOfRetries(random.nextInt(10))
                .maxStoredEvents(random.nextBoolean() ? OutboundConfig.UNLIMITED : 1 + number())
                .autoFullSync(random.nextBoolean())
                .forwardPropagation(random.nextBoolean())
                .servers(servers(types.contains(EntityType.PERMISSIONS)))
                .build();
    }

    private long number() {
        return random.nextInt(4) == 0 ? random.nextInt(3) : random.nextInt(4) == 0 ? 1L << random.nextInt(50) : 5000;
    }

    private List<SyncTarget> servers(boolean permissions) {
        List<SyncTarget> servers = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            NamePatterns filters = permissions && random.nextBoolean()
                    ? new NamePatterns(distinct(patterns), random.nextBoolean() ? List.of() : List.of("never-" + i))
                    : NamePatterns.all();
            servers.add(new SyncTarget(
                    pick(this.servers) + i,
                    URI.create("https://s" + i + ".example.org" + pick(List.of("", ":8082", ":443")) + "/access"),
                    TargetSettings.defaults().toBuilder()
                            .permissionFilters(filters)
                            .build()));
        }
        return servers;
    }

    private InboundConfig inbound() {
        List<ServiceIdMapping> mappings = new ArrayList<>();
        for (String type : TYPES) {
            if (random.nextInt(3) == 0) {
                String from = random.nextBoolean() ? "*" : "01hq" + random.nextInt(100);
                mappings.add(new ServiceIdMapping(new ServiceId(type, from), new ServiceId(type, "01ab")));
            }
        }
        return new InboundConfig(mappings, random.nextBoolean());
    }

    private List<String> some(Supplier<String> draw) {
        List<String> drawn = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            drawn.add(draw.get());
        }
        return drawn;
    }

    private List<String> distinct(List<String> from) {
        return from.stream().filter(text -> random.nextInt(4) == 0).toList();
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
