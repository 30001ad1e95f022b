package org.jpdfederation.client;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jpdfederation.client.internal.http.LoggingListener;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.error.ErrorCode;

/**
 * Hears of the calls of a client: for logs, metrics and traces. It is called on the thread that does the work, so it
 * should be quick; what it throws is logged and breaks no call. It learns neither header values nor bodies nor the
 * names in a path. Implementations must be safe for use by many threads.
 */
public interface CallListener {

    /**
     * A call is about to be sent for the first time.
     *
     * @param call the call
     */
    default void started(Call call) {}

    /**
     * A try failed and another will follow.
     *
     * @param call the call
     * @param attempt the try that failed
     * @param pause how long is waited before the next
     */
    default void retried(Call call, Attempt attempt, Duration pause) {}

    /**
     * A call ended, with an answer or an error. Not told of a call that was cancelled, or that found the client closed.
     *
     * @param call the call
     * @param attempt the last try
     * @param duration since the call was started, pauses included
     */
    default void ended(Call call, Attempt attempt, Duration duration) {}

    /**
     * Writes to the logger {@code org.jpdfederation.client.calls} with level DEBUG. This is the default.
     *
     * @return the listener
     */
    static CallListener logging() {
        return LoggingListener.INSTANCE;
    }

    /**
     * Hears nothing.
     *
     * @return the listener
     */
    static CallListener none() {
        return LoggingListener.SILENT;
    }

    /**
     * A call. Immutable.
     *
     * @param requestId unique for the call among those of all clients, the same for all its tries
     * @param deployment the JPD
     * @param operation what it does, such as {@code create user}
     * @param method the HTTP method
     * @param pathTemplate the path with places for names, such as {@code /access/api/v2/users/{username}}
     */
    record Call(String requestId, JpdName deployment, String operation, String method, String pathTemplate) {}

    /**
     * A try. Immutable.
     *
     * @param number from 1
     * @param status the status of the answer, empty when none came
     * @param error what went wrong, empty when an answer came
     */
    record Attempt(int number, OptionalInt status, Optional<ErrorCode> error) {}
}
