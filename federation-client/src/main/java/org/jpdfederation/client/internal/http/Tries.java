package org.jpdfederation.client.internal.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jpdfederation.client.CallListener;
import org.jpdfederation.core.error.FederationException;

/** The tries of one call: which failure is followed by another try, and when (C15). For one run of it. */
final class Tries<T> {

    /** What follows on a try. */
    enum Next {
        END,
        REPEAT,
        LOOK_THEN_REPEAT
    }

    private final Operation.Send<T> send;
    private final Call call;
    private final Manners manners;
    private final CallListener.Call described;
    private final long begin;
    private int tries = 1;
    private boolean uncertain;

    Tries(Operation.Send<T> send, Manners manners) {
        this.send = send;
        this.call = send.call();
        this.manners = manners;
        this.described = manners.describe(call);
        this.begin = manners.nanoTime();
    }

    Step<T> first() {
        manners.tell(listener -> listener.started(described));
        return attempt();
    }

    private Step<T> attempt() {
        return new Step.Try<>(call, uncertain, this::after);
    }

    private Step<T> after(Tried tried) {
        boolean before = uncertain;
        uncertain |= mayBeApplied(call, tried);
        Next next = next(call, tried);
        if (next == Next.END
                || tries == manners.policy().tries()
                || isLongWait(tried)
                || !manners.budget().take(isTimeout(tried))) {
            return end(tried, before);
        }
        Duration pause = retryAfter(tried).orElseGet(() -> manners.backoff(tries));
        int failed = tries++;
        manners.tell(listener -> listener.retried(described, attempt(failed, tried), pause));
        return new Step.Pause<>(pause, () -> next == Next.REPEAT ? attempt() : look(tried));
    }

    private Step<T> look(Tried before) {
        Operation<Look<T>> look = send.look();
        if (look == null) {
            return end(before, uncertain); // a create of which nobody said how to look
        }
        return new Step.First<>(look, found -> seen(before, found), error -> end(before, uncertain));
    }

    private Step<T> seen(Tried before, Look<T> found) {
        if (found instanceof Look.Absent<T>) {
            return attempt();
        }
        ended(before);
        if (found instanceof Look.Same<T> same) {
            return new Step.Done<>(same.value());
        }
        Refusals refusals = new Refusals(manners.jpd(), List.of(), true);
        throw refusals.different(call, error(before), found instanceof Look.Unclear<T>);
    }

    private Step<T> end(Tried tried, boolean earlierUncertain) {
        if (tried instanceof Tried.Failed failed) {
            ended(tried);
            throw failed.error();
        }
        Answer answer = ((Tried.Answered) tried).answer();
        if (earlierUncertain && call.safety() == Safety.CREATE && isTaken(answer) && send.look() != null) {
            // an earlier try may have made it
            Operation<Look<T>> look = send.look();
            return new Step.First<>(
                    look,
                    found -> found instanceof Look.Same<T> same ? done(tried, same.value()) : result(tried, answer),
                    error -> result(tried, answer));
        }
        boolean goneMayBe404 = call.method().equals("DELETE") && !call.results().contains(404);
        if (earlierUncertain && goneMayBe404 && answer.status() == 404) {
            return result(tried, answer.asGone()); // an earlier try may have deleted it
        }
        return result(tried, answer);
    }

    private Step<T> result(Tried tried, Answer answer) {
        ended(tried);
        if (tries == 1 && answer.accepted()) {
            manners.budget().firstTrySucceeded();
        }
        return manners.steps(send.then().apply(answer));
    }

    private Step<T> done(Tried tried, T value) {
        ended(tried);
        return new Step.Done<>(value);
    }

    private void ended(Tried tried) {
        Duration duration = Duration.ofNanos(manners.nanoTime() - begin);
        manners.tell(listener -> listener.ended(described, attempt(tries, tried), duration));
    }

    private static CallListener.Attempt attempt(int number, Tried tried) {
        return tried instanceof Tried.Answered answered
                ? new CallListener.Attempt(
                        number, OptionalInt.of(answered.answer().status()), Optional.empty())
                : new CallListener.Attempt(
                        number, OptionalInt.empty(), Optional.of(error(tried).code()));
    }

    private static FederationException error(Tried tried) {
        if (tried instanceof Tried.Failed failed) {
            return failed.error();
        }
        return (FederationException) ((Tried.Answered) tried).answer().refused();
    }

    /** The one table of what is tried again. */
    static Next next(Call call, Tried tried) {
        Next uncertainWrite = switch (call.safety()) {
            case READ, READ_BACK, REPEATABLE -> Next.REPEAT;
            case CREATE -> Next.LOOK_THEN_REPEAT;
            case ONCE, TRACKED -> Next.END;
        };
        Next untouched = uncertainWrite == Next.END ? Next.END : Next.REPEAT;
        if (tried instanceof Tried.Failed failed) {
            return switch (failed.kind()) {
                case NO_CONNECTION -> untouched;
                case BROKEN, TIMEOUT -> uncertainWrite;
                case NO_TRUST, FINAL -> Next.END;
            };
        }
        int status = ((Tried.Answered) tried).answer().status();
        if (!Refusals.retryable(status) || call.results().contains(status)) {
            return Next.END;
        }
        return Refusals.mayBeApplied(status) ? uncertainWrite : untouched;
    }

    private static boolean mayBeApplied(Call call, Tried tried) {
        if (!call.write()) {
            return false;
        }
        if (tried instanceof Tried.Failed failed) {
            return failed.kind() == Tried.Kind.BROKEN || failed.kind() == Tried.Kind.TIMEOUT;
        }
        return Refusals.mayBeApplied(((Tried.Answered) tried).answer().status());
    }

    private boolean isLongWait(Tried tried) {
        return retryAfter(tried)
                .filter(wait -> wait.compareTo(manners.policy().longestWait()) > 0)
                .isPresent();
    }

    private static boolean isTimeout(Tried tried) {
        return tried instanceof Tried.Failed failed && failed.kind() == Tried.Kind.TIMEOUT;
    }

    private static Optional<Duration> retryAfter(Tried tried) {
        return tried instanceof Tried.Answered answered ? answered.answer().retryAfter() : Optional.empty();
    }

    /** A name is taken; older versions say so with 404 (A3). */
    private static boolean isTaken(Answer answer) {
        return answer.status() == 409 || answer.status() == 404;
    }
}
