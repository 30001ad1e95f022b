package org.jpdfederation.client.internal.wire;

import java.util.List;
import java.util.Optional;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.client.missioncontrol.JpdCredentials;
import org.jpdfederation.client.missioncontrol.JpdDetails;
import org.jpdfederation.client.missioncontrol.RegisteredJpd;
import org.jpdfederation.client.missioncontrol.RegisteredJpd.License;
import org.jpdfederation.client.missioncontrol.RegisteredJpd.Location;
import org.jpdfederation.client.missioncontrol.RegisteredJpd.Service;
import org.jpdfederation.client.missioncontrol.RegisteredJpd.Status;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

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
                section.flag("is_cold_storage", false),
                section.text("cold_storage_jpd").filter(jpd -> !jpd.isEmpty()))));
    }

    /** The body of add. */
    public static ObjectNode write(JpdDetails details, JpdCredentials credentials) {
        ObjectNode node = write(details);
        return credentials.fold(
                pairing -> node.put("token", pairing.token().reveal()),
                joining -> node.put("token", joining.key().reveal()),
                login -> node.put("username", login.username())
                        .put("password", login.password().reveal()));
    }

    /** The body of an update that leaves the trust as it is. */
    public static ObjectNode write(JpdDetails details) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", details.name());
        node.put("url", withSlash(details.url().toString()));
        Location location = details.location();
        node.putObject("location")
                .put("city_name", location.cityName())
                .put("country_code", location.countryCode())
                .put("latitude", location.latitude())
                .put("longitude", location.longitude());
        details.tags().forEach(node.putArray("tags")::add);
        return node;
    }

    /** Whether Mission Control has a JPD under these details; with or without a slash is the same URL (4.2). */
    public static boolean same(RegisteredJpd jpd, JpdDetails details) {
        return jpd.name().equals(details.name())
                && withSlash(jpd.url()).equals(withSlash(details.url().toString()));
    }

    private static String withSlash(String url) {
        return url.endsWith("/") ? url : url + "/";
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
                section.text("valid_through")
                        .filter(day -> !day.isEmpty())
                        .flatMap(day -> section.optional("valid_through", Dates::parseDay)),
                section.text("license_hash").orElse(""));
    }

    private static Service service(Section section) {
        return new Service(
                section.text("type").orElse(""),
                section.section("status").flatMap(status -> status.text("code")).orElse(""));
    }
}
