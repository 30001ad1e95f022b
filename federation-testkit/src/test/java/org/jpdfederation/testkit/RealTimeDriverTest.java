package org.jpdfederation.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.User;
import org.jpdfederation.core.topology.Topology;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A clock that the test turns, and a waiter that returns when the test says so. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RealTimeDriverTest {

    private static final Instant NOON = Instant.parse("2030-06-01T12:00:00.000700Z");
    private static final EntityRef KIM = EntityRef.user("kim");

    private final FakePlatform platform = FakePlatform.of("home", "edge");
    private final BlockingQueue<Duration> waits = new LinkedBlockingQueue<>();
    private final Semaphore steps = new Semaphore(0);
    private volatile Instant real = NOON;

    @BeforeEach
    void federate() {
        platform.connect(
                Topology.star(JpdName.of("home"), Federated.jpds("edge")).build());
    }

    @AfterEach
    void close() {
        platform.close();
    }

    private RealTimeDriver start() {
        return RealTimeDriver.start(platform, () -> real, time -> {
            waits.add(time);
            steps.acquire();
        });
    }

    /** Lets the driver take one step, and returns when it waits again. */
    private void step() throws InterruptedException {
        waits.clear();
        steps.release();
        assertThat(waits.poll(30, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    @Tag("F7")
    void whatIsDue_happensWhenTheRealClockGetsThere_andNotBefore() throws InterruptedException {
        platform.at("home").put(User.named("kim").build());
        RealTimeDriver driver = start();
        try (driver) {
            assertThat(waits.poll(30, TimeUnit.SECONDS)).isPositive().isLessThanOrEqualTo(Duration.ofMillis(50));
            AtomicInteger arrivals = new AtomicInteger();
            platform.observe(event -> arrivals.incrementAndGet());

            real = NOON.plusMillis(29_999);
            step();
            assertThat(arrivals).hasValue(0);

            real = NOON.plusMillis(30_000);
            step();
            assertThat(arrivals).hasPositiveValue(); // before any call: the driver alone did it
            assertThat(platform.at("edge").record(KIM)).isPresent();
        }
    }

    @Test
    void aCallSeesTheRealTime_evenBetweenTwoSteps() throws InterruptedException {
        RealTimeDriver driver = start();
        try (driver) {
            waits.take();
            real = NOON.plusMillis(1);
            assertThat(platform.now()).isEqualTo(FakePlatformTest.START.plusMillis(1));
            real = NOON.plusMillis(2).plusNanos(999_999);
            assertThat(platform.now()).isEqualTo(FakePlatformTest.START.plusMillis(2));
            real = NOON.plusMillis(4);
            assertThat(platform.now())
                    .as("parts of a millisecond are not lost")
                    .isEqualTo(FakePlatformTest.START.plusMillis(4));
        }
    }

    @Test
    void aClockThatIsSetBack_stopsTimeForThatMoment() throws InterruptedException {
        RealTimeDriver driver = start();
        try (driver) {
            waits.take();
            real = NOON.plusSeconds(10);
            assertThat(platform.now()).isEqualTo(FakePlatformTest.START.plusSeconds(10));
            real = NOON.minusSeconds(3600);
            assertThat(platform.now()).isEqualTo(FakePlatformTest.START.plusSeconds(10));
            real = NOON.minusSeconds(3599);
            assertThat(platform.now()).isEqualTo(FakePlatformTest.START.plusSeconds(11));
        }
    }

    @Test
    void advance_putsVirtualTimeAhead() throws InterruptedException {
        RealTimeDriver driver = start();
        try (driver) {
            waits.take();
            platform.advance(Duration.ofHours(169));
            real = NOON.plusSeconds(1);
            assertThat(platform.now())
                    .isEqualTo(
                            FakePlatformTest.START.plus(Duration.ofHours(169)).plusSeconds(1));
        }
    }

    @Test
    void afterClose_timeStandsStill_andTheThreadIsGone() throws InterruptedException {
        start().close();
        real = NOON.plusSeconds(100);

        assertThat(platform.now()).isEqualTo(FakePlatformTest.START);
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("fake-platform-time");
        RealTimeDriver again = start();
        try (again) {
            waits.take();
            real = real.plusSeconds(1);
            assertThat(platform.now()).isEqualTo(FakePlatformTest.START.plusSeconds(1));
        }
    }

    @Test
    void onlyOneDriverMovesAPlatform() {
        RealTimeDriver driver = start();
        try (driver) {
            assertThatIllegalStateException().isThrownBy(this::start).withMessageContaining("follows a clock already");
        }
    }

    @Test
    void whenTimeCannotGoOn_theDriverEnds() throws InterruptedException {
        RealTimeDriver driver = start();
        try (driver) {
            waits.take();
            platform.observe(event -> {
                throw new IllegalStateException("seen enough");
            });
            platform.at("home").put(User.named("kim").build());
            real = NOON.plusSeconds(30);
            steps.release();

            driver.awaitEnd();
        }
    }

    @Test
    void theMachinesOwnClock_movesIt() throws InterruptedException {
        BlockingQueue<Instant> seen = new LinkedBlockingQueue<>();
        platform.at("home").put(User.named("kim").build());
        platform.advance(Duration.ofMillis(29_950)); // 50 ms before the buffer is sent
        platform.observe(event -> seen.add(Instant.now()));
        Instant start = Instant.now();
        RealTimeDriver driver = RealTimeDriver.start(platform);
        try (driver) {
            assertThat(Duration.between(start, seen.poll(30, TimeUnit.SECONDS)))
                    .isGreaterThanOrEqualTo(Duration.ofMillis(49));
        }
    }
}
