package org.jpdfederation.client.internal.config;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jpdfederation.client.internal.document.Place;
import org.jpdfederation.client.internal.document.Refusal;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.client.lint.LintCode;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.SyncTarget;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.EntityType;

/** Reads the entries of {@code servers} (AF 1.5). */
final class ServerReader {

    private final Map<String, Place> names = new LinkedHashMap<>();
    private final Map<String, String> urls = new LinkedHashMap<>();
    private final List<SyncTarget> servers = new ArrayList<>();
    private final boolean permissionsCarried;

    private ServerReader(boolean permissionsCarried) {
        this.permissionsCarried = permissionsCarried;
    }

    static List<SyncTarget> read(Section outbound, Set<EntityType> types) {
        ServerReader reader = new ServerReader(types.contains(EntityType.PERMISSIONS));
        outbound.sections(Keys.SERVERS).forEach(reader::entry);
        return reader.servers;
    }

    /** Refuses unknown keys, and tells of known ones where they belong. */
    static boolean refuseOthers(Section section) {
        return section.refuseOthers(
                key -> Optional.ofNullable(Keys.PLACES.get(key)).map(ServerReader::misplaced));
    }

    private static Refusal misplaced(String place) {
        return new Refusal(LintCode.MISPLACED_KEY, "it belongs to " + place);
    }

    private void entry(Section entry) {
        Optional<String> name = entry.required(Keys.NAME, ServerReader::name);
        Optional<URI> url = entry.required(Keys.URL, ServerReader::url);
        NamePatterns filters = FilterReader.read(entry, Keys.PERMISSION_FILTERS, FilterReader::compiled);
        if (!filters.isEmpty() && !permissionsCarried) {
            entry.fault(
                    LintCode.FILTER_WITHOUT_PERMISSIONS,
                    Keys.PERMISSION_FILTERS,
                    "has no effect: permissions are not among the entity types");
        }
        Placeholder.lookAt(entry, Keys.NAME, name);
        Placeholder.lookAt(entry, Keys.URL, url.map(URI::toString));
        entry.refuseOthers(key -> Keys.REST_ONLY.contains(key) ? Optional.of(restOnly()) : elsewhere(key));
        name.ifPresent(text -> name(entry, text));
        url.ifPresent(base -> url(entry, base, name.orElse("")));
        if (name.isPresent() && url.isPresent()) {
            servers.add(new SyncTarget(
                    name.get(),
                    url.get(),
                    TargetSettings.defaults().toBuilder()
                            .permissionFilters(filters)
                            .build()));
        }
    }

    private static Refusal restOnly() {
        return new Refusal(LintCode.REST_ONLY_KEY, "for one target only the REST API can set this");
    }

    private static Optional<Refusal> elsewhere(String key) {
        return Optional.ofNullable(Keys.PLACES.get(key)).map(ServerReader::misplaced);
    }

    static String name(String text) {
        if (text.isBlank()) {
            throw new Refusal(LintCode.SERVER_NAME_INVALID, "it is blank");
        }
        return text;
    }

    static URI url(String text) {
        return BaseUrl.parse(text, "https://HOST[:PORT]/access");
    }

    private void name(Section entry, String name) {
        Place first = names.putIfAbsent(name, entry.placeOf(Keys.NAME));
        if (first != null) {
            entry.fault(LintCode.DUPLICATE_SERVER, Keys.NAME, "'" + name + "' is taken by the server at " + first);
        }
        if (name.equals(".") || name.equals("..") || name.chars().anyMatch(c -> "/\\?#%;".indexOf(c) >= 0)) {
            entry.fault(LintCode.SERVER_NAME_UNSAFE, Keys.NAME, "'" + name + "' cannot stand in the path of a URL");
        } else if (!name.strip().equals(name) || name.chars().anyMatch(Character::isISOControl)) {
            entry.fault(LintCode.SERVER_NAME_UNSAFE, Keys.NAME, "has white space at an end or control characters");
        }
    }

    private void url(Section entry, URI url, String name) {
        String text = url.toString();
        String bare = BaseUrl.withoutSlash(text);
        if (!bare.equals(text)) {
            entry.fault(LintCode.URL_TRAILING_SLASH, Keys.URL, "ends in a slash; write " + bare);
        }
        if (!bare.endsWith("/access")) {
            entry.fault(LintCode.URL_WITHOUT_ACCESS, Keys.URL, "does not end in /access, perhaps " + bare + "/access");
        }
        if ("http".equals(url.getScheme())) {
            entry.fault(LintCode.URL_PLAIN_HTTP, Keys.URL, "is plain http; write https" + bare.substring(4));
        }
        String first = urls.putIfAbsent(bare, name);
        if (first != null && !first.equals(name)) {
            entry.fault(LintCode.DUPLICATE_URL, Keys.URL, "is that of the server '" + first + "' too");
        }
    }
}
