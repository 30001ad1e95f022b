package org.jpdfederation.core.sync;

import java.util.List;
import org.jpdfederation.core.config.ServiceIdMapping;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.ServiceId;

/** Rewrites service ids in received content: exact before wildcard, then the first in the list (rule F14). */
final class ServiceIdMapper {

    private final List<ServiceIdMapping> mappings;

    ServiceIdMapper(List<ServiceIdMapping> mappings) {
        this.mappings = mappings;
    }

    Entry map(Entry entry) {
        if (entry instanceof Entry.Upsert upsert && upsert.content() instanceof AccessToken token) {
            Entity mapped = map(token);
            return mapped == token ? entry : new Entry.Upsert(mapped, upsert.stamp());
        }
        return entry;
    }

    /** Only tokens hold service ids: in front of the subject, and as the issuer. */
    private AccessToken map(AccessToken token) {
        int slash = token.subject().indexOf('/');
        String holder = slash < 0 ? token.subject() : token.subject().substring(0, slash);
        String subject = map(holder) + token.subject().substring(holder.length());
        String issuer = token.issuer().map(this::map).orElse(null);
        if (subject.equals(token.subject())
                && java.util.Objects.equals(issuer, token.issuer().orElse(null))) {
            return token;
        }
        return token.toBuilder().subject(subject).issuer(issuer).build();
    }

    private String map(String text) {
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
                .orElse(text);
    }
}
