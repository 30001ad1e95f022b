package org.jpdfederation.client.internal.http;

import java.time.Duration;
import org.jpdfederation.client.CallListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls in the log. */
public final class LoggingListener implements CallListener {

    public static final CallListener INSTANCE = new LoggingListener();
    public static final CallListener SILENT = new CallListener() {};

    private static final Logger LOG = LoggerFactory.getLogger("org.jpdfederation.client.calls");

    private LoggingListener() {}

    @Override
    public void started(Call call) {
        LOG.debug(
                "{} {}: {} ({} {})",
                call.requestId(),
                call.deployment(),
                call.operation(),
                call.method(),
                call.pathTemplate());
    }

    @Override
    public void retried(Call call, Attempt attempt, Duration pause) {
        if (LOG.isDebugEnabled()) {
            LOG.debug(
                    "{} {}: {}: try {} failed with {}; the next in {} ms",
                    call.requestId(),
                    call.deployment(),
                    call.operation(),
                    attempt.number(),
                    result(attempt),
                    pause.toMillis());
        }
    }

    @Override
    public void ended(Call call, Attempt attempt, Duration duration) {
        if (LOG.isDebugEnabled()) {
            LOG.debug(
                    "{} {}: {}: {} at try {} after {} ms",
                    call.requestId(),
                    call.deployment(),
                    call.operation(),
                    result(attempt),
                    attempt.number(),
                    duration.toMillis());
        }
    }

    private static String result(Attempt attempt) {
        return attempt.status().isPresent()
                ? Integer.toString(attempt.status().getAsInt())
                : attempt.error().map(Enum::name).orElse("nothing");
    }
}
