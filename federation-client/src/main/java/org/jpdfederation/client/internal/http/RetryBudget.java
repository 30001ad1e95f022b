package org.jpdfederation.client.internal.http;

/** What the retries of all calls to one JPD may cost (C15). Safe for use by many threads. */
final class RetryBudget {

    private static final int CAPACITY = 500;
    private static final int RETRY = 5;
    private static final int RETRY_AFTER_TIMEOUT = 10;

    private int left = CAPACITY;

    /** Takes the price of a retry, if that much is left. */
    synchronized boolean take(boolean afterTimeout) {
        int price = afterTimeout ? RETRY_AFTER_TIMEOUT : RETRY;
        if (left < price) {
            return false;
        }
        left -= price;
        return true;
    }

    /** A call succeeded at its first try. */
    synchronized void firstTrySucceeded() {
        left = Math.min(CAPACITY, left + 1);
    }
}
