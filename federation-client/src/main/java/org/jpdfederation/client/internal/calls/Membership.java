package org.jpdfederation.client.internal.calls;

import java.util.Collection;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The body of a change of memberships: {@code {"add": [], "remove": []}}. */
final class Membership {

    private Membership() {}

    static ObjectNode change(Collection<String> add, Collection<String> remove) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        add.forEach(node.putArray("add")::add);
        remove.forEach(node.putArray("remove")::add);
        return node;
    }
}
