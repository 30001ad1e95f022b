package org.jpdfederation.client.access;

import java.util.function.Function;
import java.util.function.Supplier;

/** Whether a target trusts a source. */
public sealed interface TrustResult {

    /**
     * One value for either answer.
     *
     * @param trusted what to give if it does
     * @param notTrusted what to give if it does not, from what the source said about it
     * @param <T> the type of the value
     * @return the value
     */
    <T> T fold(Supplier<T> trusted, Function<String, T> notTrusted);

    /** It does. Immutable. */
    record Trusted() implements TrustResult {
        @Override
        public <T> T fold(Supplier<T> trusted, Function<String, T> notTrusted) {
            return trusted.get();
        }
    }

    /**
     * It does not. Immutable.
     *
     * @param serverWords what the source said about it, with the target's answer
     */
    record NotTrusted(String serverWords) implements TrustResult {
        @Override
        public <T> T fold(Supplier<T> trusted, Function<String, T> notTrusted) {
            return notTrusted.apply(serverWords);
        }
    }
}
