package org.jpdfederation.core.sync;

import java.util.List;
import org.jpdfederation.core.config.ServiceIdMapping;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.ServiceId;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites service ids in received content: exact before wildcard, then the first in the list (rule F14). Without any
 * mapping the ids stay as they came.
 */
final class ServiceIdMapper {

    private final List<ServiceIdMapping> mappings;

    ServiceIdMapper(List<ServiceIdMapping> mappings) {
        this.mappings = mappings;
    }

    /**
     * Maps what an entry holds. Only tokens hold service ids: in front of the subject, and as the issuer.
     *
     * @return the entry as the target takes it, or null when one of its service ids matches no mapping
     */
    @Nullable
    Entry map(Entry entry) {
        if (mappings.isEmpty()
                || !(entry instanceof Entry.Upsert upsert)
                || !(upsert.content() instanceof AccessToken token)) {
            return entry;
        }
        int slash = token.subject().indexOf('/');
        String holder = slash < 0 ? token.subject() : token.subject().substring(0, slash);
        @Nullable String mappedHolder = map(holder);
        @Nullable String issuer = token.issuer().orElse(null);
        @Nullable String mappedIssuer = issuer == null ? null : map(issuer);
        if (mappedHolder == null || (issuer != null && mappedIssuer == null)) {
            return null;
        }
        String subject = mappedHolder + token.subject().substring(holder.length());
        return new Entry.Upsert(
                token.toBuilder().subject(subject).issuer(mappedIssuer).build(), upsert.stamp());
    }

    /** The text itself when it is no service id; null when it is one that matches no mapping. */
    private @Nullable String map(String text) {
        int at = text.indexOf('@');
        if (at <= 0 || at == text.length() - 1 || text.chars().anyMatch(Character::isWhitespace)) {
            return text;
        }
        ServiceId id = ServiceId.parse(text);
        return mappings.stream()
                .filter(mapping -> !mapping.wildcard() && mapping.matches(id))
                .findFirst()
                .or(() ->
                        mappings.stream().filter(mapping -> mapping.matches(id)).findFirst())
                .map(mapping -> mapping.to().toString())
                .orElse(null);
    }
}
