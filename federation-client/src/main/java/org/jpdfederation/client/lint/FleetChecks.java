package org.jpdfederation.client.lint;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jpdfederation.client.fleet.FleetDescription;
import org.jpdfederation.client.internal.config.BaseUrl;
import org.jpdfederation.client.internal.config.Keys;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.SyncTarget;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.topology.TrustNeed;
import org.jspecify.annotations.Nullable;

/** Where the files of one fleet do not fit together. For one thread at a time. */
final class FleetChecks {

    private final List<LintedFile> files;
    private final @Nullable FleetDescription fleet;
    private final @Nullable List<TrustNeed> trust;
    private final List<Link> links = new ArrayList<>();

    /** What one file sends to one server. */
    private record Link(LintedFile source, SyncTarget server, JpdName target) {

        NamePatterns filters() {
            return server.settings().permissionFilters();
        }
    }

    FleetChecks(List<LintedFile> files, @Nullable FleetDescription fleet, @Nullable List<TrustNeed> trust) {
        this.files = files;
        this.fleet = fleet;
        this.trust = trust;
        for (LintedFile file : files) {
            file.servers().forEach(server -> links.add(new Link(file, server, target(server))));
        }
    }

    /** The JPD that a server leads to: that of its name or else that of its URL; by hand a name is free (AF 1.5). */
    private JpdName target(SyncTarget server) {
        JpdName named = JpdName.of(server.name());
        if (fleet == null || fleet.member(named).isPresent()) {
            return named;
        }
        return fleet.members().stream()
                .filter(member -> sameHost(member.url(), server.url()))
                .findFirst()
                .map(FleetDescription.Member::name)
                .orElse(named);
    }

    private static boolean sameHost(URI a, URI b) {
        return Objects.equals(a.getHost(), b.getHost()) && port(a) == port(b);
    }

    private static int port(URI url) {
        return url.getPort() >= 0 ? url.getPort() : "http".equals(url.getScheme()) ? 80 : 443;
    }

    void check() {
        trustIsThere();
        if (files.size() < 2) {
            return;
        }
        windowsAgree();
        List<LintedFile> sources =
                files.stream().filter(file -> !file.servers().isEmpty()).toList();
        same(
                sources,
                file -> outbound(file).considerStale(),
                (file, first) -> file.add(
                        LintCode.FLEET_STALE_LIMITS_DIFFER,
                        file.place(Keys.OUTBOUND, Keys.CONSIDER_STALE),
                        outbound(file).considerStale().toHours() + " h here, "
                                + outbound(first).considerStale().toHours() + " h at '" + first.jpd() + "'"));
        same(
                sources,
                file -> outbound(file).excludeUsers(),
                (file, first) -> file.add(
                        LintCode.FLEET_EXCLUSIONS_DIFFER,
                        file.place(Keys.OUTBOUND, Keys.EXCLUDE_USERS),
                        "here " + outbound(file).excludeUsers() + " are excluded, at '" + first.jpd() + "' "
                                + outbound(first).excludeUsers()));
        filtersAgree();
        namesAgree();
        mappingsHaveASource();
    }

    private static OutboundConfig outbound(LintedFile file) {
        return file.config().outbound().orElse(OutboundConfig.defaults());
    }

    /** Compares each file with the first. */
    private static void same(
            List<LintedFile> compared, Function<LintedFile, Object> value, BiConsumer<LintedFile, LintedFile> differs) {
        for (LintedFile file : compared) {
            if (!value.apply(file).equals(value.apply(compared.get(0)))) {
                differs.accept(file, compared.get(0));
            }
        }
    }

    /** A JPD without an outbound block decides by the published default. */
    private void windowsAgree() {
        List<LintedFile> taking = files.stream()
                .filter(file -> file.config().outbound().isPresent()
                        || file.config().inbound().isPresent())
                .toList();
        Function<LintedFile, Duration> window = file -> outbound(file).maximumFutureTimeDiff();
        same(
                taking,
                window::apply,
                (file, first) -> file.add(
                        LintCode.FLEET_WINDOWS_DIFFER,
                        file.place(Keys.OUTBOUND, Keys.MAXIMUM_FUTURE_TIME_DIFF),
                        window.apply(file).toMillis() + " ms here, "
                                + window.apply(first).toMillis() + " ms at '" + first.jpd() + "'"));
    }

    /** Filters towards one target, and those of two directions between two JPDs. */
    private void filtersAgree() {
        Map<JpdName, Link> firstTo = new LinkedHashMap<>();
        Map<List<JpdName>, Link> between = new LinkedHashMap<>();
        for (Link link : links) {
            Link first = firstTo.putIfAbsent(link.target, link);
            Link back = between.get(List.of(link.target, link.source.jpd()));
            between.put(List.of(link.source.jpd(), link.target), link);
            if (first != null && !first.filters().equals(link.filters())) {
                differ(link, "'" + first.source.jpd() + "' filters otherwise what it sends to '" + link.target + "'");
            } else if (back != null && !back.filters().equals(link.filters())) {
                differ(link, "'" + link.target + "' filters otherwise what it sends back");
            }
        }
    }

    private static void differ(Link link, String how) {
        link.source.add(
                LintCode.FLEET_FILTERS_DIFFER,
                link.source.placeOfServer(link.server.name(), Keys.PERMISSION_FILTERS),
                how);
    }

    private void namesAgree() {
        Map<String, Link> byName = new LinkedHashMap<>();
        for (Link link : links) {
            Link first = byName.putIfAbsent(link.server.name(), link);
            if (first != null && !bare(first).equals(bare(link))) {
                link.source.add(
                        LintCode.FLEET_NAME_FOR_TWO_URLS,
                        link.source.placeOfServer(link.server.name(), Keys.URL),
                        "'" + link.server.name() + "' is " + bare(link) + " here, and " + bare(first) + " at '"
                                + first.source.jpd() + "'");
            }
        }
    }

    private static String bare(Link link) {
        return BaseUrl.withoutSlash(link.server.url().toString());
    }

    /** Only where servers are named after the JPDs of the files; by hand a name is free. */
    private void mappingsHaveASource() {
        List<JpdName> jpds = files.stream().map(LintedFile::jpd).toList();
        if (links.stream().noneMatch(link -> jpds.contains(link.target))) {
            return;
        }
        for (LintedFile file : files) {
            boolean maps = file.config().inbound().stream()
                    .anyMatch(inbound -> !inbound.serviceIdMapping().isEmpty());
            if (maps && links.stream().noneMatch(link -> link.target.equals(file.jpd()))) {
                file.add(
                        LintCode.FLEET_MAPPING_WITHOUT_SOURCE,
                        file.place(Keys.INBOUND, Keys.SERVICE_ID_MAPPING),
                        "service ids are mapped, but no file of the fleet sends to '" + file.jpd() + "'");
            }
        }
    }

    private void trustIsThere() {
        List<TrustNeed> known = trust;
        if (known == null) {
            return;
        }
        for (Link link : links) {
            TrustNeed need = new TrustNeed(link.target, link.source.jpd());
            if (!known.contains(need)) {
                link.source.add(
                        LintCode.FLEET_TRUST_MISSING,
                        link.source.placeOfServer(link.server.name(), Keys.NAME),
                        "'" + need.target() + "' does not trust '" + need.source() + "'");
            }
        }
    }
}
