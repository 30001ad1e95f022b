package org.jpdfederation.examples.tour;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** What the tour prints: numbered steps, lines below them, and a progress bar where there is a terminal. */
public final class Screen {

    private static final int BAR_WIDTH = 70;
    private static final int SHOWN = 8;

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
        out.println("   " + printable(text));
        out.flush();
    }

    /**
     * A text in which no name can steer the terminal: a control character becomes {@code \\u001b}.
     *
     * @param text any text
     * @return the text to print
     */
    public static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.chars()
                .forEach(c -> printable.append(
                        Character.isISOControl(c) ? "\\u%04x".formatted(c) : String.valueOf((char) c)));
        return printable.toString();
    }

    /** The lines of the first of many things, and how many others there are. */
    <T> void first(List<T> things, Function<T, List<String>> lines, String others) {
        things.stream().limit(SHOWN).map(lines).forEach(few -> few.forEach(this::line));
        if (things.size() > SHOWN) {
            line((things.size() - SHOWN) + " more " + others);
        }
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

        private final @Nullable ProgressBar bar;

        private Progress(@Nullable ProgressBar bar) {
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
