package org.jpdfederation.benchmarks;

/**
 * The closure of permissions, written for this one question: compressed rows made straight from the numbers, and a bit
 * for each user and group. The measure of what is possible. For one thread at a time.
 */
final class HandWrittenWalk {

    private final int users;
    private final int groups;
    private final int[] groupStarts;
    private final int[] groupUsers;
    private final int[] permissionStartsOfGroups;
    private final int[] permissionGroups;
    private final int[] permissionStartsOfUsers;
    private final int[] permissionUsers;

    HandWrittenWalk(GeneratedInventory inventory) {
        this.users = inventory.users;
        this.groups = inventory.members.length;
        this.groupStarts = starts(inventory.members);
        this.groupUsers = flat(inventory.members);
        this.permissionStartsOfGroups = starts(inventory.permittedGroups);
        this.permissionGroups = flat(inventory.permittedGroups);
        this.permissionStartsOfUsers = starts(inventory.permittedUsers);
        this.permissionUsers = flat(inventory.permittedUsers);
    }

    /** How many users, groups and permissions the first permissions carry. */
    int[] walk(int permissions) {
        long[] userBits = new long[(users + 63) >>> 6];
        long[] groupBits = new long[(groups + 63) >>> 6];
        for (int permission = 0; permission < permissions; permission++) {
            for (int i = permissionStartsOfGroups[permission]; i < permissionStartsOfGroups[permission + 1]; i++) {
                groupBits[permissionGroups[i] >>> 6] |= 1L << permissionGroups[i];
            }
            for (int i = permissionStartsOfUsers[permission]; i < permissionStartsOfUsers[permission + 1]; i++) {
                userBits[permissionUsers[i] >>> 6] |= 1L << permissionUsers[i];
            }
        }
        for (int word = 0; word < groupBits.length; word++) {
            for (long bits = groupBits[word]; bits != 0; bits &= bits - 1) {
                int group = (word << 6) + Long.numberOfTrailingZeros(bits);
                for (int i = groupStarts[group]; i < groupStarts[group + 1]; i++) {
                    userBits[groupUsers[i] >>> 6] |= 1L << groupUsers[i];
                }
            }
        }
        return new int[] {count(userBits), count(groupBits), permissions};
    }

    private static int count(long[] bits) {
        int count = 0;
        for (long word : bits) {
            count += Long.bitCount(word);
        }
        return count;
    }

    private static int[] starts(int[][] rows) {
        int[] starts = new int[rows.length + 1];
        for (int row = 0; row < rows.length; row++) {
            starts[row + 1] = starts[row] + rows[row].length;
        }
        return starts;
    }

    private static int[] flat(int[][] rows) {
        int[] starts = starts(rows);
        int[] flat = new int[starts[rows.length]];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(rows[row], 0, flat, starts[row], rows[row].length);
        }
        return flat;
    }
}
