package org.jpdfederation.client.internal.calls;

import java.util.Optional;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.lifecycle.BundleScope;
import org.jpdfederation.client.lifecycle.ListQuery;
import org.jpdfederation.client.lifecycle.Wait;

/** What calls of Lifecycle v2 have in common (3). */
final class LifecycleParts {

    static final String LIFECYCLE = "/lifecycle/api/v2";

    /** The most elements that a page may be asked for; published for versions, and taken for the other lists (3.2). */
    static final int LARGEST_PAGE = 255;

    private LifecycleParts() {}

    static Call scoped(Call call, BundleScope scope) {
        return call.query("project", scope.projectKey()).query("repository_key", scope.repositoryKey());
    }

    /** Always sent, since what the platform does without it is a matter of its version (3). */
    static Call waiting(Call call, Wait wait) {
        return call.query("async", String.valueOf(wait == Wait.UNTIL_ACCEPTED));
    }

    /** Left out without a name: an empty one is sent by JFrog's own client only (3.1). */
    static Call signing(Call call, Optional<String> key) {
        return call.header("X-JFrog-Signing-Key-Name", key);
    }

    /**
     * The same with what a list shall hold.
     *
     * @param filter the name of the filter, which differs
     */
    static Call listing(Call call, ListQuery query, String filter) {
        return call.query("include", query.include())
                .query(filter, query.filter())
                .query("order_by", query.order().map(ListQuery.Order::by))
                .query("order_asc", query.order().map(order -> String.valueOf(order.ascending())));
    }
}
