package org.jpdfederation.client.internal.calls;

import java.util.Optional;
import org.jpdfederation.client.distribution.DestinationPermission;
import org.jpdfederation.client.internal.http.Answer;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Operation;
import org.jpdfederation.client.internal.wire.DestinationPermissionDocument;

/** The operations of destination permissions (2.6). */
final class DestinationPermissionOperations {

    private static final String PERMISSION = "/distribution/api/v1/security/permissions/{name}";

    private DestinationPermissionOperations() {}

    static Operation<Answer> put(DestinationPermission permission) {
        if (permission.destinations().isEmpty()) {
            throw new IllegalArgumentException("name at least one destination; DistributionRule.all() stands for all");
        }
        if (permission.users().isEmpty() && permission.groups().isEmpty()) {
            throw new IllegalArgumentException("name at least one user or group");
        }
        return Operation.send(Call.put("put destination permission", PERMISSION, permission.name())
                        .json(DestinationPermissionDocument.write(permission)))
                .accepted();
    }

    static Operation<DestinationPermission> get(String name) {
        return Operation.send(Call.get("get destination permission", PERMISSION, name))
                .document(DestinationPermissionDocument::read);
    }

    static Operation<Optional<DestinationPermission>> find(String name) {
        return Operation.send(Call.get("find destination permission", PERMISSION, name))
                .found(DestinationPermissionDocument::read);
    }

    static Operation<Answer> delete(String name) {
        return Operation.send(Call.delete("delete destination permission", PERMISSION, name))
                .accepted();
    }
}
