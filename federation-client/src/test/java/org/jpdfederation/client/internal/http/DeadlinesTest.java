package org.jpdfederation.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Deadlines on a clock that moves when it is told to. */
class DeadlinesTest {

    /** Runs nothing by itself. */
    private static final class ManualTimer extends ScheduledThreadPoolExecutor {
        private Runnable task = () -> {};
        private long delay;

        ManualTimer() {
            super(0);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable given, long after, TimeUnit unit) {
            task = given;
            delay = unit.toNanos(after);
            return null;
        }
    }

    private long now;
    private final ManualTimer timer = new ManualTimer();
    private final Deadlines deadlines = new Deadlines(Duration.ofNanos(100), () -> now, timer);
    private final List<String> ended = new ArrayList<>();

    private Deadlines.Watch begin(String name) {
        return Objects.requireNonNull(deadlines.begin(cause -> ended.add(name + " " + cause)));
    }

    @Test
    void whatIsRenewed_hasTheWholeTimeAgain_andWhatIsNotEndsBefore() {
        Deadlines.Watch renewed = begin("renewed");
        now = 10;
        begin("other");
        now = 60;
        deadlines.renew(renewed);

        now = 110; // that of the other; the first sweep was due at 100
        timer.task.run();
        assertThat(ended).containsExactly("other EXPIRED");
        assertThat(timer.delay).isEqualTo(50);

        now = 159;
        timer.task.run();
        assertThat(ended).hasSize(1);
        now = 160;
        timer.task.run();
        assertThat(ended).containsExactly("other EXPIRED", "renewed EXPIRED");
    }

    @Test
    void whatHasEnded_isNotRenewed() {
        Deadlines.Watch watch = begin("watch");
        assertThat(deadlines.end(watch)).isNull();

        deadlines.renew(watch);
        now = 1_000;
        timer.task.run();

        assertThat(ended).isEmpty();
        deadlines.close();
        assertThat(ended).isEmpty();
    }

    @Test
    void closing_endsWhatWasRenewed() {
        Deadlines.Watch watch = begin("watch");
        deadlines.renew(watch);

        deadlines.close();

        assertThat(ended).containsExactly("watch CLOSED");
        assertThat(deadlines.end(watch)).isEqualTo(Deadlines.Cause.CLOSED);
    }
}
