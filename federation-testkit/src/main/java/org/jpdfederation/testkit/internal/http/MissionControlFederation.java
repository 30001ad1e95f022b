package org.jpdfederation.testkit.internal.http;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.SyncTarget;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.testkit.internal.http.Backend.JpdView;
import org.jpdfederation.testkit.internal.http.Backend.Validation;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Access Federation by Mission Control (4.3): entity words in upper case, targets named by their Access ids. The two
 * published codes of bad input are used so: 400 for a field that is missing or of another type, 422 for one whose value
 * cannot be used (A14).
 */
final class MissionControlFederation {

    static final String BASE = "/mc/api/v1/federation";

    private MissionControlFederation() {}

    /** A managed JPD and the deployment behind it. */
    private record Managed(JpdView view, Backend backend) {

        static Optional<Managed> find(Call call, String id) {
            return MissionControlCalls.jpds(call).stream()
                    .filter(view -> view.id().equals(id))
                    .findFirst()
                    .flatMap(view -> call.backend().managed(id).map(backend -> new Managed(view, backend)));
        }

        static Managed get(Call call, String id) {
            return find(call, id).orElseThrow(() -> Refusal.notFound("JPD '" + id + "'"));
        }

        boolean isUp() {
            return view.status() == JpdView.Status.ONLINE;
        }

        URI accessUrl() {
            return URI.create(MissionControlCalls.withoutSlash(view.url()) + "/access");
        }
    }

    private static List<Managed> all(Call call) {
        return MissionControlCalls.jpds(call).stream()
                .map(view -> Managed.get(call, view.id()))
                .toList();
    }

    /** A7: no page shows what an element looks like. */
    static Answer candidates(Call call) {
        MissionControlCalls.jpds(call);
        throw Refusal.notModelled("what " + call.request().path() + " answers is not published, so it is not modelled"
                + " by this fake; GET /mc/api/v1/jpds lists the JPDs");
    }

    /** The flag has two spellings (A8). */
    static Answer list(Call call) {
        boolean everyone = call.queryFlag("include_non_configured")
                .or(() -> call.queryFlag("includeNonConfiguredJPDs"))
                .orElse(false);
        ArrayNode answer = Json.array();
        for (Managed jpd : all(call)) {
            ObjectNode element = Json.object().put("source", jpd.view().id());
            if (!jpd.isUp()) {
                element.putArray("entities");
                element.putArray("targets");
                answer.add(element.put("error", "no answer from " + jpd.view().name()));
            } else if (everyone || !jpd.backend().targets().isEmpty()) {
                write(jpd, call, element);
                answer.add(element);
            }
        }
        return Answer.json(200, answer);
    }

    static Answer get(Call call) {
        Managed jpd = Managed.get(call, call.variable("jpdId"));
        if (!jpd.isUp()) {
            throw Refusal.notModelled(
                    "JPD '" + jpd.view().name() + "' is down, and what Mission Control answers then is not published");
        }
        ObjectNode answer = Json.object();
        write(jpd, call, answer);
        return Answer.json(200, answer);
    }

    private static void write(Managed source, Call call, ObjectNode into) {
        writeEntities(into, List.copyOf(source.backend().entityTypes()));
        ArrayNode targets = into.putArray("targets");
        for (SyncTarget target : source.backend().targets()) {
            ObjectNode element = targets.addObject();
            Optional<Managed> behind = all(call).stream()
                    .filter(jpd -> jpd.backend().isAt(target.url()))
                    .findFirst();
            behind.ifPresent(jpd -> element.put("id", jpd.view().id())
                    .put("name", jpd.view().name())
                    .put("code", jpd.backend().accessId().toString()));
            if (behind.isEmpty()) {
                element.put("name", target.name());
            }
            element.put("url", target.url().toString());
            writeEntities(element, List.copyOf(target.settings().entities().orElseGet(source.backend()::entityTypes)));
            NamePatterns filters = target.settings().permissionFilters();
            if (!filters.isEmpty()) {
                ObjectNode patterns = element.putObject("permission_filters");
                patterns.set("include_patterns", Json.texts(filters.include()));
                patterns.set("exclude_patterns", Json.texts(filters.exclude()));
            }
        }
    }

    private static void writeEntities(ObjectNode into, List<EntityType> types) {
        ArrayNode entities = into.putArray("entities");
        types.forEach(type -> entities.add(type.name()));
    }

    /** Replaces the source's outbound set-up, unless a step fails (C16). */
    static Answer configure(Call call) {
        Managed source = Managed.get(call, call.variable("jpdId"));
        Fields fields = call.body();
        if (fields.text("id").filter(id -> !id.equals(source.view().id())).isPresent()) {
            throw Refusal.unprocessable(
                    "field 'id': is not the JPD in the path, " + source.view().id());
        }
        List<EntityType> entities = entities(fields).orElseThrow(() -> fields.bad("entities", "required"));
        List<Fields> elements = fields.objects("targets").orElseThrow(() -> fields.bad("targets", "required"));
        if (elements.isEmpty()) {
            throw Refusal.notModelled("whether an empty 'targets' removes all targets is not published, so it is not"
                    + " modelled by this fake; DELETE /access/api/v1/system/federation/{server_name} removes one");
        }
        List<Managed> targets = new ArrayList<>();
        List<SyncTarget> registered = new ArrayList<>();
        for (Fields element : elements) {
            Managed target = target(source, element, call);
            if (targets.contains(target)) {
                throw element.unusable("id", "the JPD '" + target.view().name() + "' is named twice");
            }
            targets.add(target);
            registered.add(new SyncTarget(
                    target.backend().accessId().toString(), url(target, element), settings(entities, element)));
        }
        ArrayNode steps = Json.array();
        if (check(source, targets, steps)) {
            source.backend().replaceOutbound(entities, registered);
            step(steps, "Send configuration to " + source.view().name());
            targets.forEach(target -> step(steps, "Add target " + target.view().name()));
        }
        return Answer.json(200, steps);
    }

    private static Managed target(Managed source, Fields fields, Call call) {
        Optional<String> id = fields.text("id");
        Optional<String> name = fields.text("name");
        if (id.isEmpty() && name.isEmpty()) {
            throw fields.bad("id", "required, or 'name'");
        }
        Managed target = all(call).stream()
                .filter(jpd -> id.map(jpd.view().id()::equals).orElse(true)
                        && name.map(jpd.view().name()::equals).orElse(true))
                .findFirst()
                .orElseThrow(() -> fields.unusable(id.isPresent() ? "id" : "name", "no JPD is known by it"));
        if (target.equals(source)) {
            throw fields.unusable(id.isPresent() ? "id" : "name", "a JPD cannot be its own target");
        }
        return target;
    }

    private static URI url(Managed target, Fields fields) {
        Optional<String> url = fields.text("url");
        if (url.isPresent() && !target.backend().isAt(FederationCalls.url(fields))) {
            throw fields.unusable(
                    "url", "does not lead to the Access service of the target, which is " + target.accessUrl());
        }
        return target.accessUrl();
    }

    private static TargetSettings settings(List<EntityType> usual, Fields fields) {
        return TargetSettings.defaults().toBuilder()
                .entities(entities(fields).orElse(usual))
                .permissionFilters(TargetJson.filters(
                        fields, "permission_filters", "permissionFilters", NamePatterns.all(), false))
                .build();
    }

    private static Optional<List<EntityType>> entities(Fields fields) {
        return fields.texts("entities").map(words -> {
            if (words.isEmpty()) {
                throw fields.unusable("entities", "names none of " + Arrays.toString(EntityType.values()));
            }
            return words.stream().map(word -> entity(word, fields)).toList();
        });
    }

    private static EntityType entity(String word, Fields fields) {
        return Arrays.stream(EntityType.values())
                .filter(type -> type.name().equals(word))
                .findFirst()
                .orElseThrow(() -> fields.unusable(
                        "entities", "'" + word + "': expected " + Arrays.toString(EntityType.values())));
    }

    /** The first three published steps; whether all are OK. */
    private static boolean check(Managed source, List<Managed> targets, ArrayNode steps) {
        String from = source.view().name();
        if (!source.isUp()) {
            failed(steps, "Get configuration of " + from, "no answer from " + from);
            return false;
        }
        step(steps, "Get configuration of " + from);
        step(steps, "Get Access token from " + from);
        boolean trusted = true;
        for (Managed target : targets) {
            String label = "Check if " + target.view().name() + " trusts " + from;
            if (source.backend().validateServer(target.accessUrl()) instanceof Validation.NotTrusted refused) {
                failed(steps, label, refused.reason());
                trusted = false;
            } else {
                step(steps, label);
            }
        }
        return trusted;
    }

    private static void step(ArrayNode steps, String label) {
        steps.addObject().put("label", label).put("status", "OK");
    }

    private static void failed(ArrayNode steps, String label, String message) {
        steps.addObject().put("label", label).put("status", "ERROR").put("status_message", message);
    }

    /** Each member sends to all others; nothing is changed if a step of any of them fails. */
    static Answer createMesh(Call call) {
        Fields fields = call.body();
        List<String> ids = fields.namesIn("jpd_ids").orElseThrow(() -> fields.bad("jpd_ids", "required"));
        List<EntityType> entities = entities(fields).orElseThrow(() -> fields.bad("entities", "required"));
        Set<Managed> members = new LinkedHashSet<>();
        ids.forEach(id -> members.add(Managed.get(call, id)));
        if (members.size() < 2) {
            throw fields.unusable("jpd_ids", "a mesh has two members or more");
        }
        ArrayNode steps = Json.array();
        boolean possible = true;
        for (Managed source : members) {
            possible &= check(source, others(members, source), steps);
        }
        if (!possible) {
            return Answer.json(200, steps);
        }
        TargetSettings settings =
                TargetSettings.defaults().toBuilder().entities(entities).build();
        for (Managed source : members) {
            List<SyncTarget> targets = others(members, source).stream()
                    .map(target -> new SyncTarget(target.backend().accessId().toString(), target.accessUrl(), settings))
                    .toList();
            source.backend().replaceOutbound(entities, targets);
        }
        ArrayNode done = Json.array();
        step(done, "SUCCESSFUL");
        return Answer.json(200, done);
    }

    private static List<Managed> others(Set<Managed> members, Managed source) {
        return members.stream().filter(member -> !member.equals(source)).toList();
    }
}
