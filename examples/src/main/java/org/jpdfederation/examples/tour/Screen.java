package org.jpdfederation.examples.tour;

import java.io.PrintWriter;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Help.Ansi;

/** What the tour prints: numbered steps, lines below them, and a progress bar where there is a terminal. */
public final class Screen {

    private static final int BAR_WIDTH = 70;

    private final PrintWriter out;
    private final boolean terminal;
    private int step;

    /**
     * Makes a screen.
     *
     * @param out where lines go
     */
    public Screen(PrintWriter out) {
        this.out = out;
        this.terminal = Ansi.AUTO.enabled();
    }

    void step(String title) {
        step++;
        out.println();
        out.println(Ansi.AUTO.string("@|bold " + step + ". " + title + "|@"));
        out.flush();
    }

    void line(String text) {
        out.println("   " + text);
        out.flush();
    }

    /** A task whose progress is shown while it runs, and nothing of it when there is no terminal. */
    Progress progress(String name, long whole) {
        return new Progress(
                terminal
                        ? new ProgressBarBuilder()
                                .setTaskName("   " + name)
                                .setInitialMax(whole)
                                .setStyle(ProgressBarStyle.ASCII)
                                .setUpdateIntervalMillis(100)
                                .setConsumer(new ConsoleProgressBarConsumer(System.err, BAR_WIDTH))
                                .clearDisplayOnFinish()
                                .build()
                        : null);
    }

    /** A running task. */
    static final class Progress implements AutoCloseable {

        private final @org.jspecify.annotations.Nullable ProgressBar bar;

        private Progress(@org.jspecify.annotations.Nullable ProgressBar bar) {
            this.bar = bar;
        }

        void at(long done) {
            if (bar != null) {
                bar.stepTo(done);
            }
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
            }
        }
    }
}
