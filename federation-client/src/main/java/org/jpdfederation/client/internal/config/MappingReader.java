package org.jpdfederation.client.internal.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jpdfederation.client.internal.document.Refusal;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.client.lint.LintCode;
import org.jpdfederation.core.config.ServiceIdMapping;
import org.jpdfederation.core.entity.ServiceId;
import org.jpdfederation.core.entity.ServiceType;

/** Reads {@code service-id-mapping} (AF 1.9, 1.10). */
final class MappingReader {

    private MappingReader() {}

    static List<ServiceIdMapping> read(Section inbound) {
        List<ServiceIdMapping> mappings = new ArrayList<>();
        Map<String, ServiceIdMapping> byType = new LinkedHashMap<>();
        for (Section entry : inbound.sections(Keys.SERVICE_ID_MAPPING)) {
            Optional<ServiceId> from = entry.required(Keys.FROM, MappingReader::serviceId);
            Optional<ServiceId> to = entry.required(Keys.TO, MappingReader::serviceId);
            Placeholder.lookAt(entry, Keys.FROM, from.map(ServiceId::toString));
            Placeholder.lookAt(entry, Keys.TO, to.map(ServiceId::toString));
            ServerReader.refuseOthers(entry);
            if (from.isPresent() && to.isPresent()) {
                entry.take(Keys.TO, () -> {
                    ServiceIdMapping mapping = mapping(from.get(), to.get());
                    mappings.add(mapping);
                    compare(entry, mapping, byType);
                });
            }
        }
        return mappings;
    }

    private static ServiceId serviceId(String text) {
        try {
            return ServiceId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(LintCode.INVALID_SERVICE_ID, String.valueOf(e.getMessage()));
        }
    }

    private static ServiceIdMapping mapping(ServiceId from, ServiceId to) {
        try {
            return new ServiceIdMapping(from, to);
        } catch (IllegalArgumentException e) {
            throw new Refusal(whyRefused(from, to), String.valueOf(e.getMessage()));
        }
    }

    /** Which of its rules a mapping breaks, in the order in which they are checked. */
    private static LintCode whyRefused(ServiceId from, ServiceId to) {
        if (to.toString().indexOf('*') >= 0) {
            return LintCode.MAPPING_TO_WILDCARD;
        }
        boolean partly = from.toString().indexOf('*') >= 0 && !from.toString().equals(from.prefix() + "@*");
        return partly || from.prefix().indexOf('*') >= 0
                ? LintCode.MAPPING_FROM_WILDCARD
                : LintCode.MAPPING_TYPES_DIFFER;
    }

    private static void compare(Section entry, ServiceIdMapping mapping, Map<String, ServiceIdMapping> byType) {
        String type =
                mapping.to().type().map(ServiceType::prefix).orElse(mapping.to().prefix());
        ServiceIdMapping first = byType.putIfAbsent(type, mapping);
        if (first != null) {
            entry.fault(
                    LintCode.MAPPING_TYPE_TWICE,
                    Keys.TO,
                    "is a service of the same type as " + first.to() + " of an entry above");
        }
        if (mapping.wildcard() && mapping.from().legacyFormat() != mapping.to().legacyFormat()) {
            entry.fault(
                    LintCode.MAPPING_ID_FORMATS,
                    Keys.FROM,
                    "maps all ids of one format (" + mapping.from() + ") to an id of the other (" + mapping.to() + ")");
        }
    }
}
