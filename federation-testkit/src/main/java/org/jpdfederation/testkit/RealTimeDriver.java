package org.jpdfederation.testkit;

import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a platform live in real time, for programs that know nothing of virtual time: while a driver runs, the platform's
 * clock moves along with a real one, so a buffer of 30 s takes 30 s. The platform catches up before each call, and at
 * least every 20 ms, in whole milliseconds. {@link FakePlatform#advance} still works, and puts virtual time ahead.
 *
 * <p>A real clock that is set back makes virtual time stand still for that moment; one that is set forward, or a machine
 * that slept, makes it run: what fell due meanwhile happens in order. Safe for use by many threads.
 */
public final class RealTimeDriver implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RealTimeDriver.class);
    private static final Duration STEP = Duration.ofMillis(20);

    private final FakePlatform platform;
    private final Thread thread;

    /** Lets time pass. */
    @FunctionalInterface
    public interface Waiter {

        /**
         * Waits.
         *
         * @param time for how long
         * @throws InterruptedException if the thread is interrupted meanwhile
         */
        void await(Duration time) throws InterruptedException;
    }

    private RealTimeDriver(FakePlatform platform, Waiter waiter) {
        this.platform = platform;
        this.thread = new Thread(() -> run(waiter), "fake-platform-time");
        thread.setDaemon(true);
    }

    /**
     * Lets a platform follow this machine's clock. To have its timestamps agree with other programs', start it
     * {@linkplain FakePlatform.Builder#startingAt at the time it is}.
     *
     * @param platform the platform
     * @return the driver, to be closed before the platform
     * @throws IllegalStateException if another driver moves the platform
     */
    public static RealTimeDriver start(FakePlatform platform) {
        return start(platform, InstantSource.system(), time -> Thread.sleep(time.toMillis()));
    }

    /**
     * Lets a platform follow a clock.
     *
     * @param platform the platform
     * @param clock the clock; it is asked while the platform stands still, and must not call it
     * @param waiter waits between two steps, on the driver's thread
     * @return the driver, to be closed before the platform
     * @throws IllegalStateException if another driver moves the platform
     */
    public static RealTimeDriver start(FakePlatform platform, InstantSource clock, Waiter waiter) {
        RealTimeDriver driver = new RealTimeDriver(platform, waiter);
        platform.follow(clock);
        driver.thread.start();
        return driver;
    }

    private void run(Waiter waiter) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                platform.now(); // asking is enough: the platform catches up first
                waiter.await(STEP);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("virtual time does not move by itself any more", e);
        }
    }

    /**
     * Waits until the driver has ended: closed, or because virtual time could not go on, as
     * {@link FakePlatform#advance} says; the log then tells why.
     *
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public void awaitEnd() throws InterruptedException {
        thread.join();
    }

    /** Lets virtual time stand still again. When it returns, the driver's thread has ended. */
    @Override
    public void close() {
        platform.unfollow();
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
