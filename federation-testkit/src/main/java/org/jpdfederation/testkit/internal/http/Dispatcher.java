package org.jpdfederation.testkit.internal.http;

import java.util.Map;
import java.util.Optional;
import org.jpdfederation.testkit.internal.http.Backend.Caller;

/** Finds the route of a request, checks who calls, and lets the handler answer, all under the deployment's lock. */
final class Dispatcher {

    private final Backend backend;

    Dispatcher(Backend backend) {
        this.backend = backend;
    }

    Answer answer(Request request) {
        return backend.atomically(() -> routed(request));
    }

    private Answer routed(Request request) {
        // HEAD is GET without a body; the body is left away where it is sent.
        String method = request.method().equals("HEAD") ? "GET" : request.method();
        for (Route route : Routes.ALL) {
            Optional<Map<String, String>> variables =
                    route.method().equals(method) ? route.match(request.segments()) : Optional.empty();
            if (variables.isPresent()) {
                return answer(route, variables.get(), request);
            }
        }
        return NearestCall.refusal(request).answer(ErrorShape.CODES);
    }

    private Answer answer(Route route, Map<String, String> variables, Request request) {
        try {
            Optional<Caller> caller = Credentials.check(route, request, backend);
            return route.handler().apply(new Call(request, variables, backend, caller));
        } catch (Refusal refusal) {
            return refusal.answer(route.errors());
        }
    }
}
