package org.jpdfederation.core.closure;

/**
 * Which groups and permissions brought a name at one moment, one step or two far. What waits to be sent keeps them, so
 * that other settings can judge it, and tell why it is sent, by the memberships of its change. Immutable.
 *
 * @see MembershipIndex#holders
 * @see LiveClosure#reaches(org.jpdfederation.core.entity.EntityRef, Holders)
 */
public final class Holders {

    /** That a holder holds the name itself. */
    static final int DIRECT = -1;

    /** Nobody. */
    static final Holders NONE = new Holders(new int[0], new int[0]);

    /** A group stands as its number in the index, a permission as the complement of its number. */
    private final int[] numbers;
    /** For each, the number of the group by way of which it brings the name. */
    private final int[] groups;

    Holders(int[] numbers, int[] groups) {
        this.numbers = numbers;
        this.groups = groups;
    }

    int size() {
        return numbers.length;
    }

    int number(int place) {
        return numbers[place];
    }

    /** The group in between, or {@link #DIRECT}. */
    int group(int place) {
        return groups[place];
    }
}
