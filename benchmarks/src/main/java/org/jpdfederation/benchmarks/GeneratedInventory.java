package org.jpdfederation.benchmarks;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.Inventory;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.entity.User;

/**
 * An inventory drawn from seed 42, as numbers: the sizes of the groups follow Zipf's law (exponent 1) and have a mean
 * of 30, members are uniform; each permission names 3 groups and 5 users, uniform. Nobody is named twice by one holder.
 * By default 1 000 000 users, 100 000 groups and 50 000 permissions. For one thread at a time.
 */
final class GeneratedInventory {

    static final long SEED = 42;
    static final int MEAN_GROUP_SIZE = 30;
    static final int GROUPS_OF_A_PERMISSION = 3;
    static final int USERS_OF_A_PERMISSION = 5;

    final int users;
    /** The users of each group. */
    final int[][] members;
    /** The groups of each permission. */
    final int[][] permittedGroups;
    /** The users of each permission. */
    final int[][] permittedUsers;

    private GeneratedInventory(int users, int[][] members, int[][] permittedGroups, int[][] permittedUsers) {
        this.users = users;
        this.members = members;
        this.permittedGroups = permittedGroups;
        this.permittedUsers = permittedUsers;
    }

    private GeneratedInventory(int users, int groups, int permissions) {
        Random random = new Random(SEED);
        this.users = users;
        this.members = new int[groups][];
        this.permittedGroups = new int[permissions][];
        this.permittedUsers = new int[permissions][];
        Distinct ofUsers = new Distinct(users);
        Distinct ofGroups = new Distinct(groups);
        double scale = MEAN_GROUP_SIZE * groups / harmonic(groups);
        for (int group = 0; group < groups; group++) {
            int size = (int) Math.min(users, Math.round(scale / (group + 1)));
            members[group] = ofUsers.draw(size, random);
        }
        for (int permission = 0; permission < permissions; permission++) {
            permittedGroups[permission] = ofGroups.draw(Math.min(groups, GROUPS_OF_A_PERMISSION), random);
            permittedUsers[permission] = ofUsers.draw(Math.min(users, USERS_OF_A_PERMISSION), random);
        }
    }

    /**
     * Draws an inventory of three sizes.
     *
     * @param sizes users, groups, permissions as numbers; none for the default sizes
     */
    static GeneratedInventory of(String... sizes) {
        if (sizes.length == 0) {
            return new GeneratedInventory(1_000_000, 100_000, 50_000);
        }
        if (sizes.length != 3) {
            throw new IllegalArgumentException("give three sizes, USERS GROUPS PERMISSIONS, or none");
        }
        return new GeneratedInventory(
                Integer.parseInt(sizes[0]), Integer.parseInt(sizes[1]), Integer.parseInt(sizes[2]));
    }

    /** The same users, groups and permissions; nobody is named by another. */
    GeneratedInventory withoutMemberships() {
        return new GeneratedInventory(
                users,
                new int[members.length][0],
                new int[permittedGroups.length][0],
                new int[permittedUsers.length][0]);
    }

    private static double harmonic(int n) {
        double sum = 0;
        for (int i = 1; i <= n; i++) {
            sum += 1.0 / i;
        }
        return sum;
    }

    static String user(int number) {
        return "user-" + Integer.toString(10_000_000 + number).substring(1);
    }

    static String group(int number) {
        return "group-" + Integer.toString(1_000_000 + number).substring(1);
    }

    static String permission(int number) {
        return "permission-" + Integer.toString(1_000_000 + number).substring(1);
    }

    /** The inventory as entities. Each name is one object wherever it stands, as the inventory reader keeps it. */
    Inventory toInventory() {
        String[] userNames = new String[users];
        Arrays.setAll(userNames, GeneratedInventory::user);
        String[] groupNames = new String[members.length];
        Arrays.setAll(groupNames, GeneratedInventory::group);
        SortedSet<String> read = Collections.unmodifiableSortedSet(new TreeSet<>(List.of("READ")));
        Inventory.Builder inventory = Inventory.builder();
        for (String name : userNames) {
            inventory.add(User.named(name).email(name + "@example.org").build());
        }
        for (int group = 0; group < members.length; group++) {
            inventory.add(Group.named(groupNames[group])
                    .members(names(members[group], userNames))
                    .build());
        }
        for (int permission = 0; permission < permittedGroups.length; permission++) {
            SortedMap<String, Permission.Patterns> targets = new TreeMap<>();
            targets.put("libs-release-local", new Permission.Patterns(List.of("**"), List.of()));
            var resource = new Permission.Resource(
                    granted(names(permittedUsers[permission], userNames), read),
                    granted(names(permittedGroups[permission], groupNames), read),
                    targets);
            SortedMap<String, Permission.Resource> resources = new TreeMap<>();
            resources.put("artifact", resource);
            inventory.add(Permission.of(permission(permission), resources));
        }
        return inventory.build();
    }

    private static List<String> names(int[] numbers, String[] names) {
        return Arrays.stream(numbers).mapToObj(number -> names[number]).toList();
    }

    private static SortedMap<String, SortedSet<String>> granted(List<String> names, SortedSet<String> actions) {
        SortedMap<String, SortedSet<String>> granted = new TreeMap<>();
        names.forEach(name -> granted.put(name, actions));
        return granted;
    }

    /** Draws numbers without repetition: a number is marked with the draw that took it. */
    private static final class Distinct {

        private final int[] takenBy;
        private int draw;

        Distinct(int bound) {
            this.takenBy = new int[bound];
        }

        int[] draw(int size, Random random) {
            draw++;
            int[] drawn = new int[size];
            for (int i = 0; i < size; i++) {
                int number = random.nextInt(takenBy.length);
                while (takenBy[number] == draw) {
                    number = random.nextInt(takenBy.length);
                }
                takenBy[number] = draw;
                drawn[i] = number;
            }
            Arrays.sort(drawn);
            return drawn;
        }
    }
}
