package org.jpdfederation.testkit.internal.http;

import java.util.Map;
import java.util.Optional;

/**
 * A request on its way to a handler: routed, and its caller known.
 *
 * @param request the request
 * @param path the values of the template's variables
 * @param backend the deployment
 * @param who the caller; empty where nobody needs to say who calls
 */
record Call(Request request, Map<String, String> path, Backend backend, Optional<Backend.Caller> who) {

    /** A variable of the path template. */
    String variable(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the template has no {" + name + "}");
        }
        return value;
    }

    Fields body() {
        return request.body().fields();
    }

    /** The caller, on a route that asks for one. */
    Backend.Caller caller() {
        return who.orElseThrow();
    }

    /** A query parameter; an empty one counts as unset. */
    Optional<String> query(String name) {
        return Optional.ofNullable(request.query().get(name)).filter(value -> !value.isEmpty());
    }

    Optional<Boolean> queryFlag(String name) {
        return query(name)
                .map(word -> Words.flag(word)
                        .orElseThrow(() -> Refusal.badQuery(name, "expected true or false, found '" + word + "'")));
    }

    /** Refuses filters that the API has and the fake does not model. */
    void refuseFilters(String... names) {
        for (String name : names) {
            if (query(name).isPresent()) {
                throw Refusal.notModelled("the filter '" + name + "' of " + request.method() + " " + request.path()
                        + " is not modelled by this fake; leave it out");
            }
        }
    }

    /** The address of something, as lists show it. */
    String uri(String base, String name) {
        return request.baseUrl() + base + "/" + Percent.encodeSegment(name);
    }
}
