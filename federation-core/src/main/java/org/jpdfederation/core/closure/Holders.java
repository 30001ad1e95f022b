package org.jpdfederation.core.closure;

/**
 * Which groups and permissions brought a name at one moment, one step or two far. What waits to be sent keeps them, so
 * that other settings can judge it by the memberships of its change. Immutable.
 *
 * @see MembershipIndex#holders
 * @see LiveClosure#reaches(org.jpdfederation.core.entity.EntityRef, Holders)
 */
public final class Holders {

    /** Nobody. */
    static final Holders NONE = new Holders(new int[0]);

    /** A group stands as its number in the index, a permission as the complement of its number. */
    private final int[] numbers;

    Holders(int[] numbers) {
        this.numbers = numbers;
    }

    int size() {
        return numbers.length;
    }

    int number(int place) {
        return numbers[place];
    }
}
