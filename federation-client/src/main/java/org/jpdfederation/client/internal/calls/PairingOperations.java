package org.jpdfederation.client.internal.calls;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jpdfederation.client.access.PairingUseCase;
import org.jpdfederation.client.access.PairingUseCase.Service;
import org.jpdfederation.client.internal.http.Answer;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Operation;
import org.jpdfederation.client.internal.http.Safety;
import org.jpdfederation.client.internal.url.UrlText;
import org.jpdfederation.core.entity.Secret;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The operations of service trust (3.3). */
final class PairingOperations {

    private static final String OF_ARTIFACTORY = "/artifactory/api/v1/service_trust";
    private static final String PAIRING = "/pairing/{+use_case}";

    private PairingOperations() {}

    static Operation<Secret> createToken(PairingUseCase useCase) {
        Call call = Call.of("create pairing token", Safety.ONCE, "POST", base(useCase) + PAIRING, useCase.name());
        return Operation.send(call).document(section -> section.required("pairing_token", Secret::of));
    }

    static Operation<String> exchange(PairingUseCase useCase, Secret pairingToken) {
        requireArtifactory(useCase);
        Call call = Call.of("exchange pairing token", Safety.ONCE, "PUT", OF_ARTIFACTORY + PAIRING, useCase.name())
                .json(JsonNodeFactory.instance.objectNode().put("pairing_token", pairingToken.reveal()))
                .hiding(pairingToken);
        return message(call);
    }

    static Operation<String> unregister(PairingUseCase useCase, URI baseUrl) {
        requireArtifactory(useCase);
        return message(unregistering(useCase, baseUrl));
    }

    static Operation<String> forceUnregister(PairingUseCase useCase, URI baseUrl) {
        requireArtifactory(useCase);
        return message(unregistering(useCase, baseUrl).query("force", "true"));
    }

    /** The newer call, then the older one where it is not found (A2). */
    static Operation<Answer> revoke(PairingUseCase useCase, URI baseUrl) {
        Operation<Answer> older = Operation.send(Call.delete("revoke pairing", base(useCase) + "/pairings/*")
                        .json(body(baseUrl)))
                .accepted();
        if (useCase.service() == Service.ACCESS) {
            return older;
        }
        return Operation.send(unregistering(useCase, baseUrl)).answer(answer -> {
            if (answer.status() == 404) {
                return older;
            }
            answer.requireAccepted();
            return Operation.done(answer);
        });
    }

    /** Its 404 tells of an unknown use case or call, never that the trust is gone. */
    private static Call unregistering(PairingUseCase useCase, URI baseUrl) {
        return Call.delete("unregister pairing", OF_ARTIFACTORY + PAIRING, useCase.name())
                .results(404)
                .json(body(baseUrl));
    }

    /** What is said of it; empty when the answer has no body. */
    private static Operation<String> message(Call call) {
        return Operation.send(call)
                .documentOr(
                        Operation.done(""), section -> section.text("message").or(() -> Optional.of("")));
    }

    private static ObjectNode body(URI baseUrl) {
        return JsonNodeFactory.instance.objectNode().put("base_url", UrlText.of("the pairing", baseUrl));
    }

    private static String base(PairingUseCase useCase) {
        return "/" + useCase.service().name().toLowerCase(Locale.ROOT) + "/api/v1/service_trust";
    }

    private static void requireArtifactory(PairingUseCase useCase) {
        if (useCase.service() != Service.ARTIFACTORY) {
            throw new IllegalArgumentException(
                    "'" + useCase + "' is a use case of Access, for which this call is not published; see PairingApi");
        }
    }
}
