package org.jpdfederation.testkit.internal.http;

import java.util.ArrayList;
import java.util.List;
import org.jpdfederation.testkit.internal.http.Backend.JpdView;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Mission Control's list of deployments (4.1, 4.2). A JPD without Mission Control answers 404 to all of it. */
final class MissionControlCalls {

    private MissionControlCalls() {}

    /** The managed JPDs, or the refusal of a JPD that manages none. */
    static List<JpdView> jpds(Call call) {
        return call.backend()
                .jpds()
                .orElseThrow(() -> Refusal.notFound(
                        "Mission Control of JPD '" + call.backend().name() + "'"));
    }

    static Answer ping(Call call) {
        jpds(call);
        return SystemCalls.ping(call);
    }

    static Answer list(Call call) {
        call.query("status").ifPresent(MissionControlCalls::checkStatus);
        ArrayNode answer = Json.array();
        for (JpdView jpd : jpds(call)) {
            if (passes(jpd, call)) {
                answer.add(document(jpd));
            }
        }
        return Answer.json(200, answer);
    }

    private static void checkStatus(String word) {
        List<String> known = new ArrayList<>();
        for (JpdView.Status status : JpdView.Status.values()) {
            known.add(status.name());
        }
        if (!known.contains(word)) {
            throw Refusal.badQuery("status", "expected one of " + known + ", found '" + word + "'");
        }
    }

    private static boolean passes(JpdView jpd, Call call) {
        return call.query("status").map(jpd.status().name()::equals).orElse(true)
                && call.query("name").map(glob -> matches(glob, jpd.name())).orElse(true)
                && call.query("url").map(glob -> matches(glob, jpd.url())).orElse(true)
                && call.query("tag")
                        .map(glob -> jpd.tags().stream().anyMatch(tag -> matches(glob, tag)))
                        .orElse(true);
    }

    /** Whether a text fits a pattern in which {@code *} stands for any characters. */
    static boolean matches(String glob, String text) {
        int g = 0;
        int t = 0;
        int star = -1;
        int retry = 0;
        while (t < text.length()) {
            if (g < glob.length() && glob.charAt(g) == '*') {
                star = g++;
                retry = t;
            } else if (g < glob.length() && glob.charAt(g) == text.charAt(t)) {
                g++;
                t++;
            } else if (star >= 0) {
                g = star + 1;
                t = ++retry;
            } else {
                return false;
            }
        }
        while (g < glob.length() && glob.charAt(g) == '*') {
            g++;
        }
        return g == glob.length();
    }

    static Answer get(Call call) {
        String id = call.variable("id");
        return jpds(call).stream()
                .filter(jpd -> jpd.id().equals(id))
                .findFirst()
                .map(jpd -> Answer.json(200, document(jpd)))
                .orElseThrow(() -> Refusal.notFound("JPD '" + id + "'"));
    }

    private static ObjectNode document(JpdView jpd) {
        String code = jpd.status().name();
        ObjectNode document = Json.object()
                .put("id", jpd.id())
                .put("name", jpd.name())
                .put("url", jpd.url())
                .put("base_url", withoutSlash(jpd.url()))
                .put("local", jpd.local());
        document.putObject("location")
                .put("city_name", jpd.location().cityName())
                .put("country_code", jpd.location().countryCode())
                .put("latitude", jpd.location().latitude())
                .put("longitude", jpd.location().longitude());
        document.putArray("licenses");
        ArrayNode services = document.putArray("services");
        for (String type : jpd.services()) {
            services.addObject().put("type", type).putObject("status").put("code", code);
        }
        document.putObject("status").put("code", code).put("message", "").putArray("warnings");
        document.set("tags", Json.texts(jpd.tags()));
        return document.put("is_cold_storage", false);
    }

    static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
