package org.jpdfederation.client.internal.wire;

import java.util.List;
import java.util.Optional;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.client.missioncontrol.RegisteredJpd;
import org.jpdfederation.client.missioncontrol.RegisteredJpd.License;
import org.jpdfederation.client.missioncontrol.RegisteredJpd.Location;
import org.jpdfederation.client.missioncontrol.RegisteredJpd.Service;
import org.jpdfederation.client.missioncontrol.RegisteredJpd.Status;

/** The JPD of Mission Control (4.1). */
public final class JpdDocument {

    private JpdDocument() {}

    /** The JPD, or empty (and a fault) when id or name is missing. */
    public static Optional<RegisteredJpd> read(Section section) {
        Optional<String> id = section.requiredText("id");
        Optional<String> name = section.requiredText("name");
        List<License> licenses =
                section.sections("licenses").stream().map(JpdDocument::license).toList();
        List<Service> services =
                section.sections("services").stream().map(JpdDocument::service).toList();
        return id.flatMap(i -> name.map(n -> new RegisteredJpd(
                i,
                n,
                section.text("url").orElse(""),
                section.text("base_url"),
                section.flag("local", false),
                section.section("location").map(JpdDocument::location),
                licenses,
                services,
                status(section),
                section.texts("tags"),
                section.flag("is_cold_storage", false))));
    }

    /** The published shape is an object; one description of the API has a bare word (A6). */
    private static Status status(Section section) {
        if (section.isText("status")) {
            return new Status(section.text("status").orElse(""), "", List.of());
        }
        return section.section("status")
                .map(status -> new Status(
                        status.text("code").orElse(""), status.text("message").orElse(""), status.texts("warnings")))
                .orElse(new Status("", "", List.of()));
    }

    private static Location location(Section section) {
        return new Location(
                section.text("city_name").orElse(""),
                section.text("country_code").orElse(""),
                section.decimal("latitude").orElse(0),
                section.decimal("longitude").orElse(0));
    }

    private static License license(Section section) {
        return new License(
                section.text("type").orElse(""),
                section.flag("expired", false),
                section.text("licensed_to").orElse(""),
                section.text("valid_through").orElse(""),
                section.text("license_hash").orElse(""));
    }

    private static Service service(Section section) {
        return new Service(
                section.text("type").orElse(""),
                section.section("status").flatMap(status -> status.text("code")).orElse(""));
    }
}
