package org.jpdfederation.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jpdfederation.testkit.Federated.WAIT;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jpdfederation.client.access.UsersApi;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.entity.Inventory;
import org.jpdfederation.core.entity.User;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many threads at one platform, and observers who do what they should not. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ThreadsTest {

    private static final int THREADS = 4;
    private static final int CALLS_EACH = 500;

    @Test
    @Tag("IB1")
    void twoThousandCallsWhileTimeMoves_loseNoChange() throws Exception {
        try (Federated fakes = Federated.star("a", "b")) {
            fakes.platform.link("a", "b").latency(Duration.ofMillis(40));
            AtomicBoolean done = new AtomicBoolean();
            ExecutorService threads = Executors.newFixedThreadPool(THREADS + 1);
            try {
                Future<Integer> clock = threads.submit(() -> {
                    int steps = 0;
                    for (; !done.get(); steps++) {
                        fakes.platform.advance(Duration.ofMillis(137));
                    }
                    return steps;
                });
                List<Callable<Void>> callers = new ArrayList<>();
                for (int i = 0; i < THREADS; i++) {
                    String prefix = "t" + i + "-";
                    callers.add(() -> call(fakes.access("a").users(), prefix));
                }
                for (Future<Void> caller : threads.invokeAll(callers)) {
                    caller.get();
                }
                done.set(true);
                assertThat(clock.get()).isPositive();
            } finally {
                done.set(true);
                threads.shutdownNow();
                assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
            }

            assertThat(fakes.platform.settle(Duration.ofMinutes(5))).isTrue();
            Inventory source = fakes.platform.at("a").inventory();
            assertThat(source.users())
                    .hasSize(THREADS * CALLS_EACH / 5)
                    .allMatch(user -> user.email().orElse("").equals("final@example.org"));
            assertThat(fakes.platform.at("b").inventory().users()).isEqualTo(source.users());
        }
    }

    /** Five calls for each user: create, read and change (which reads first), and the same for one who is deleted. */
    private static Void call(UsersApi users, String prefix) {
        for (int i = 0; i < CALLS_EACH / 5; i++) {
            User user = Federated.user(prefix + i);
            users.create(user);
            users.update(user.toBuilder().email("final@example.org").build());
            users.create(Federated.user(prefix + "gone-" + i));
            users.delete(prefix + "gone-" + i);
        }
        return null;
    }

    @Test
    void anObserverThatCallsThePlatformIsToldNotTo_andThePlatformGoesOn() {
        try (Federated fakes = Federated.star("a", "b")) {
            AtomicBoolean meddle = new AtomicBoolean(true);
            fakes.platform.observe(event -> {
                if (meddle.getAndSet(false)) {
                    fakes.platform.advance(Duration.ofDays(1));
                }
            });
            fakes.createUser("a", "kim");

            assertThatIllegalStateException()
                    .isThrownBy(() -> fakes.platform.advance(WAIT))
                    .withMessageStartingWith("an observer must not call the platform");

            fakes.platform.advance(Duration.ofMinutes(1));
            assertThat(fakes.users("b")).containsExactly("kim");
        }
    }

    @Test
    void whatAnObserverThrowsReachesTheCaller_andOtherThreadsAreNotShutOut() {
        try (Federated fakes = Federated.star("a", "b")) {
            fakes.platform.observe(event -> {
                throw new AssertionError("seen " + event.getClass().getSimpleName());
            });
            fakes.createUser("a", "kim");

            assertThatThrownBy(() -> fakes.platform.advance(WAIT))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("seen Sent");
            assertThat(fakes.users("a")).containsExactly("kim");
        }
    }

    @Test
    void callsOfSeveralThreadsAtTwoJpdsThatSendToEachOther_doNotBlockEachOther() throws Exception {
        try (Federated fakes = Federated.mesh(OutboundConfig.defaults(), "a", "b")) {
            ExecutorService threads = Executors.newFixedThreadPool(2);
            try {
                List<Callable<Void>> callers = new ArrayList<>();
                for (String jpd : List.of("a", "b")) {
                    callers.add(() -> broadcast(fakes, jpd, jpd.equals("a") ? "b" : "a"));
                }
                for (Future<Void> caller : threads.invokeAll(callers)) {
                    caller.get();
                }
            } finally {
                threads.shutdownNow();
            }
            fakes.platform.advance(WAIT);
            assertThat(fakes.users("a")).hasSize(100).isEqualTo(fakes.users("b"));
        }
    }

    private static Void broadcast(Federated fakes, String from, String to) {
        for (int i = 0; i < 50; i++) {
            fakes.createUser(from, from + i);
            fakes.access(from).federation().fullBroadcast(to);
            fakes.access(from).federation().validateServer(fakes.platform.at(to).accessUrl());
        }
        return null;
    }
}
