package org.jpdfederation.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C15")
class RetryBudgetTest {

    private final RetryBudget budget = new RetryBudget();

    private int takeAll(boolean afterTimeout) {
        int taken = 0;
        while (budget.take(afterTimeout)) {
            taken++;
        }
        return taken;
    }

    @Test
    void aFullOutage_costsAtMost100Retries_or50AfterTimeouts() {
        assertThat(takeAll(false)).isEqualTo(100);
        assertThat(takeAll(false)).isZero();
        assertThat(new RetryBudgetTest().takeAll(true)).isEqualTo(50);
    }

    @Test
    void fiveFirstTrySuccesses_payForOneRetry_fourDoNot() {
        takeAll(false);

        for (int i = 0; i < 4; i++) {
            budget.firstTrySucceeded();
        }
        assertThat(budget.take(false)).isFalse();
        budget.firstTrySucceeded();
        assertThat(budget.take(true)).isFalse();
        assertThat(budget.take(false)).isTrue();
    }

    @Test
    void successes_fillItNoHigherThanItsCapacity() {
        for (int i = 0; i < 1_000; i++) {
            budget.firstTrySucceeded();
        }
        assertThat(takeAll(false)).isEqualTo(100);
    }
}
