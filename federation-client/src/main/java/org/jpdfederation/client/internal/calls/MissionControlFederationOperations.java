package org.jpdfederation.client.internal.calls;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jpdfederation.client.internal.http.Answer;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Listing;
import org.jpdfederation.client.internal.http.Operation;
import org.jpdfederation.client.internal.http.Safety;
import org.jpdfederation.client.internal.wire.CandidateDocument;
import org.jpdfederation.client.internal.wire.FederationSourceDocument;
import org.jpdfederation.client.internal.wire.SetupStepDocument;
import org.jpdfederation.client.missioncontrol.FederationCandidate;
import org.jpdfederation.client.missioncontrol.FederationSource;
import org.jpdfederation.client.missioncontrol.FederationTarget;
import org.jpdfederation.client.missioncontrol.SetupResult;
import org.jpdfederation.client.missioncontrol.SetupStep;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.error.ErrorCode;

/** The operations of Access Federation by Mission Control (4.3). */
final class MissionControlFederationOperations {

    private static final String FEDERATION = "/mc/api/v1/federation";
    private static final String JPD = FEDERATION + "/{jpd_id}";

    private MissionControlFederationOperations() {}

    /** Both spellings of the query are sent (A8). */
    static Listing<FederationSource> list(boolean notConfiguredToo) {
        String word = Boolean.toString(notConfiguredToo);
        Call call = Call.get("list federation", FEDERATION)
                .query("include_non_configured", word)
                .query("includeNonConfiguredJPDs", word);
        return Listing.bare(call, FederationSourceDocument::element);
    }

    static Operation<FederationSource> get(String jpdId) {
        return Operation.send(Call.get("get federation", JPD, jpdId)).answer(answer -> {
            if (answer.status() == 400) {
                throw answer.refused(ErrorCode.NOT_A_CANDIDATE);
            }
            return Operation.done(
                    answer.document(section -> Optional.of(FederationSourceDocument.read(section, jpdId))));
        });
    }

    static Operation<List<FederationCandidate>> candidates() {
        return Operation.send(Call.get("list federation candidates", FEDERATION + "/candidates"))
                .answer(answer -> {
                    answer.requireAccepted();
                    // candidates keep what is not understood, so the whole is looked through
                    String text = answer.hide(new String(answer.body(), StandardCharsets.UTF_8));
                    return Operation.done(CandidateDocument.readAll(text.getBytes(StandardCharsets.UTF_8))
                            .orElseThrow(() -> answer.malformed("body", "no list of candidates")));
                });
    }

    static Operation<SetupResult> configure(
            String jpdId, Collection<EntityType> entities, List<FederationTarget> targets) {
        requireTypes(entities);
        if (targets.isEmpty()) {
            throw new IllegalArgumentException("name at least one target; to take targets away, remove them at the"
                    + " source itself: access().federation().remove(name)");
        }
        Call call = Call.put("configure federation", JPD, jpdId)
                .json(FederationSourceDocument.configure(entities, targets));
        return steps(call, "the federation of " + jpdId);
    }

    static Operation<SetupResult> createMesh(Collection<String> jpdIds, Collection<EntityType> entities) {
        requireTypes(entities);
        List<String> ids = jpdIds.stream().distinct().toList();
        if (ids.size() < 2) {
            throw new IllegalArgumentException("a mesh takes at least two JPDs, not " + ids);
        }
        Call call = Call.of("create mesh", Safety.REPEATABLE, "POST", FEDERATION + "/create_mesh")
                .json(FederationSourceDocument.mesh(ids, entities));
        return steps(call, "the mesh of " + String.join(", ", ids));
    }

    private static void requireTypes(Collection<EntityType> entities) {
        if (entities.isEmpty()) {
            throw new IllegalArgumentException("name at least one entity type");
        }
    }

    /** A set-up that failed may answer its steps with status 400 or 422 as well (A14). */
    private static Operation<SetupResult> steps(Call call, String what) {
        return Operation.send(call.results(400, 422)).answer(answer -> {
            if (answer.status() != 400 && answer.status() != 422) {
                return Operation.done(
                        result(answer, what, answer.elements(step -> SetupStepDocument.read(step, answer::hide))));
            }
            SetupResult result = SetupStepDocument.readAll(answer.body(), answer::hide)
                    .map(steps -> result(answer, what, steps))
                    .orElseThrow(answer::refused);
            return Operation.done(result.fold(
                    complete -> {
                        throw answer.refused();
                    },
                    incomplete -> incomplete));
        });
    }

    private static SetupResult result(Answer answer, String what, List<SetupStep> steps) {
        boolean complete = steps.stream()
                .allMatch(step -> step.fold(ok -> true, warning -> true, failed -> false, unknown -> false));
        return complete
                ? new SetupResult.Complete(steps)
                : new SetupResult.Incomplete(answer.refusals().origin(answer.call()), what, steps);
    }
}
