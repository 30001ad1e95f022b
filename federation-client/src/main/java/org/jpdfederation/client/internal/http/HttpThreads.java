package org.jpdfederation.client.internal.http;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads of one client, all in a group of their own. The JDK's {@code HttpClient} cannot be closed before JDK 21:
 * its selector thread is started where the client is made, so it is made by a thread of the group, and ends when the
 * group is interrupted.
 */
final class HttpThreads {

    private final ThreadGroup group;
    private final AtomicInteger count = new AtomicInteger();
    private final ExecutorService workers;
    private final ScheduledThreadPoolExecutor timer;
    private final Set<CompletableFuture<Boolean>> pauses = ConcurrentHashMap.newKeySet();

    HttpThreads(String name) {
        group = new ThreadGroup("federation-client-" + name);
        ThreadFactory factory = task -> {
            Thread thread = new Thread(group, task, group.getName() + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
        workers = Executors.newCachedThreadPool(factory);
        timer = new ScheduledThreadPoolExecutor(1, factory);
        timer.setRemoveOnCancelPolicy(true);
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Runs what is short or may block; once closed, on the calling thread. */
    void execute(Runnable task) {
        try {
            workers.execute(task);
        } catch (RejectedExecutionException e) {
            task.run(); // what is left of an exchange that ends because of the closing
        }
    }

    ScheduledThreadPoolExecutor timer() {
        return timer;
    }

    /** Completes after a time, or at the closing. */
    @SuppressWarnings("CollectionUndefinedEquality") // each pause is itself
    CompletableFuture<Boolean> after(Duration time) {
        CompletableFuture<Boolean> pause = new CompletableFuture<>();
        pauses.add(pause);
        try {
            Future<?> unused = timer.schedule(
                    () -> {
                        pauses.remove(pause);
                        execute(() -> pause.complete(true));
                    },
                    time.toNanos(),
                    TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            pause.complete(true);
        }
        return pause;
    }

    /** Makes the client on a thread of the group. */
    HttpClient make(HttpClient.Builder builder) {
        builder.executor(this::execute);
        return CompletableFuture.supplyAsync(builder::build, workers).join();
    }

    void close() {
        timer.shutdownNow();
        pauses.forEach(pause -> pause.complete(true));
        workers.shutdownNow();
        group.interrupt();
    }
}
