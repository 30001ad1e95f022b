package org.jpdfederation.client.inventory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jpdfederation.client.internal.document.Faults;
import org.jpdfederation.client.internal.document.Place;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.client.internal.wire.GroupDocument;
import org.jpdfederation.client.internal.wire.PermissionDocument;
import org.jpdfederation.client.internal.wire.TokenDocument;
import org.jpdfederation.client.internal.wire.UserDocument;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.Inventory;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.entity.User;
import org.jspecify.annotations.Nullable;

/** Puts the documents of an inventory together, users first, then groups. For one thread at a time. */
final class InventoryJoin {

    private final Inventory.Builder inventory = Inventory.builder();
    private final InventoryFindings findings = new InventoryFindings();
    private final Map<EntityRef, Place> firstPlaces = new LinkedHashMap<>();

    /** Every repeated text once. */
    private final Map<String, String> pool = new LinkedHashMap<>();

    private final Set<String> usersWhoListGroups = new LinkedHashSet<>();

    /** The users who name a group, by group; in order of reading. */
    private final Map<String, List<String>> namedByUsers = new LinkedHashMap<>();

    /** Adds a document of a file. */
    void add(EntityType type, Section document, Faults faults) {
        switch (type) {
            case USERS ->
                UserDocument.read(document, this::same).ifPresent(user -> {
                    if (isFirst(user, document, faults)) {
                        addUser(user, document);
                    }
                });
            case GROUPS ->
                GroupDocument.read(document, this::same).ifPresent(group -> {
                    if (isFirst(group, document, faults)) {
                        addGroup(group, document);
                    }
                });
            case PERMISSIONS ->
                PermissionDocument.read(document, this::same).ifPresent(permission -> {
                    if (isFirst(permission, document, faults)) {
                        addPermission(permission);
                    }
                });
            case TOKENS ->
                TokenDocument.read(document, this::same).ifPresent(token -> {
                    if (isFirst(token, document, faults)) {
                        addToken(token);
                    }
                });
        }
    }

    /** Notes that a file holds one page of a list only. */
    void incomplete(EntityType type, String cursor) {
        findings.note(InventoryFindings.Kind.LIST_INCOMPLETE, type.word() + ".json (cursor '" + cursor + "')");
    }

    /** What was read. */
    InventoryReading reading() {
        namedByUsers.forEach((group, users) -> {
            if (!knows(EntityRef.group(group))) {
                users.forEach(user -> findings.note(InventoryFindings.Kind.GROUP_UNKNOWN, user + " in " + group));
            }
        });
        return new InventoryReading(inventory.build(), findings.list());
    }

    private void addUser(User user, Section document) {
        inventory.add(user);
        if (document.has("groups")) {
            usersWhoListGroups.add(user.name());
        }
        for (String group : UserDocument.groups(document, this::same)) {
            namedByUsers.computeIfAbsent(group, name -> new ArrayList<>()).add(user.name());
        }
        if (user.thirdParty() && !document.has("last_logged_in")) {
            findings.note(InventoryFindings.Kind.SIGN_IN_UNKNOWN, user.name());
        }
    }

    private void addGroup(Group group, Section document) {
        List<String> members = GroupDocument.members(document, this::same);
        List<String> named = namedByUsers.getOrDefault(group.name(), List.of());
        Set<String> inGroup = new LinkedHashSet<>(members);
        Set<String> inUsers = new LinkedHashSet<>(named);
        for (String user : named) {
            if (document.has("members") && !inGroup.contains(user)) {
                findings.note(InventoryFindings.Kind.MEMBERSHIP_ONLY_IN_USER, user + " in " + group.name());
            }
        }
        for (String member : members) {
            if (!knows(EntityRef.user(member))) {
                findings.note(InventoryFindings.Kind.MEMBER_UNKNOWN, member + " in " + group.name());
            } else if (usersWhoListGroups.contains(member) && !inUsers.contains(member)) {
                findings.note(InventoryFindings.Kind.MEMBERSHIP_ONLY_IN_GROUP, member + " in " + group.name());
            }
        }
        List<String> joined = new ArrayList<>(members);
        joined.addAll(named);
        inventory.add(group.toBuilder().members(joined).build());
    }

    private void addPermission(Permission permission) {
        inventory.add(permission);
        permission.users().stream().map(EntityRef::user).forEach(ref -> principal(ref, permission));
        permission.groups().stream().map(EntityRef::group).forEach(ref -> principal(ref, permission));
    }

    private void principal(EntityRef ref, Permission permission) {
        if (!knows(ref)) {
            findings.note(InventoryFindings.Kind.PRINCIPAL_UNKNOWN, ref + " in " + permission.name());
        }
    }

    private void addToken(AccessToken token) {
        inventory.add(token);
        Optional<String> owner = token.owner();
        if (owner.isPresent() && !knows(EntityRef.user(owner.get()))) {
            findings.note(InventoryFindings.Kind.TOKEN_OWNER_UNKNOWN, owner.get() + " of " + token.id());
        }
    }

    private boolean isFirst(Entity entity, Section document, Faults faults) {
        @Nullable Place first = firstPlaces.putIfAbsent(entity.ref(), document.place());
        if (first != null) {
            faults.add(document.place(), entity.ref() + " is given twice, first at " + first + "; keep one");
        }
        return first == null;
    }

    private boolean knows(EntityRef ref) {
        return firstPlaces.containsKey(ref);
    }

    private String same(String text) {
        @Nullable String first = pool.putIfAbsent(text, text);
        return first == null ? text : first;
    }
}
