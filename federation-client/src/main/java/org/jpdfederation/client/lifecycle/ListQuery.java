package org.jpdfederation.client.lifecycle;

import java.util.Optional;
import org.jpdfederation.core.internal.Require;

/**
 * Which elements a list of Release Bundles v2 shall have, what they shall tell, and in which order. What is not set is
 * not sent. The words are those of the platform; each list says which it knows. Immutable.
 *
 * @param filter which elements are kept, if that is set
 * @param include what else each element shall tell, if that is set
 * @param order in which order they come, if that is set
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-release-bundle-v2-versions">Get Release Bundle v2
 *     Versions</a>
 */
public record ListQuery(Optional<String> filter, Optional<String> include, Optional<Order> order) {

    private static final ListQuery ALL = new ListQuery(Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Checks the words.
     *
     * @throws IllegalArgumentException if one is blank
     */
    public ListQuery {
        filter.ifPresent(text -> Require.nonBlank("filter", text));
        include.ifPresent(text -> Require.nonBlank("include", text));
    }

    /**
     * An order. Immutable.
     *
     * @param by by what
     * @param ascending whether the least comes first
     */
    public record Order(String by, boolean ascending) {

        /**
         * Checks the word.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Order {
            Require.nonBlank("by", by);
        }
    }

    /**
     * All elements, in the platform's order.
     *
     * @return the query
     */
    public static ListQuery all() {
        return ALL;
    }

    /**
     * The same with fewer elements.
     *
     * @param filter which elements are kept
     * @return the query
     * @throws IllegalArgumentException if it is blank
     */
    public ListQuery matching(String filter) {
        return new ListQuery(Optional.of(filter), include, order);
    }

    /**
     * The same with more in each element.
     *
     * @param what what else each element shall tell, such as {@code messages}
     * @return the query
     * @throws IllegalArgumentException if it is blank
     */
    public ListQuery including(String what) {
        return new ListQuery(filter, Optional.of(what), order);
    }

    /**
     * The same with the least first.
     *
     * @param by by what
     * @return the query
     * @throws IllegalArgumentException if it is blank
     */
    public ListQuery ascendingBy(String by) {
        return new ListQuery(filter, include, Optional.of(new Order(by, true)));
    }

    /**
     * The same with the greatest first.
     *
     * @param by by what
     * @return the query
     * @throws IllegalArgumentException if it is blank
     */
    public ListQuery descendingBy(String by) {
        return new ListQuery(filter, include, Optional.of(new Order(by, false)));
    }
}
