package org.overturn.batch.night;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far the night run is: a bar on a terminal, plain lines in a log. */
@Component
public class Progress {

    private final PrintStream out = System.out;
    private final AtomicReference<@Nullable Bar> current = new AtomicReference<>();
    private volatile Optional<Bar> latest = Optional.empty();

    /** How far a stretch of work is. */
    public record Stretch(String what, long done, long pieces) {}

    /** The stretch that was begun last. */
    public Optional<Stretch> latest() {
        return latest.map(Bar::stretch);
    }

    /** Starts the bar that the workers of a step share. */
    void begin(String what, long pieces) {
        current.set(start(what, pieces));
    }

    /** Counts on the shared bar, if there is one. */
    void step(long more) {
        Bar bar = current.get();
        if (bar != null) {
            bar.step(more);
        }
    }

    void end() {
        Bar bar = current.getAndSet(null);
        if (bar != null) {
            bar.close();
        }
    }

    /** Starts a stretch of work of so many pieces; close it when done. */
    Bar start(String what, long pieces) {
        Console console = System.console();
        boolean terminal = console != null && console.isTerminal();
        Bar bar = new Bar(what, pieces, terminal);
        latest = Optional.of(bar);
        return bar;
    }

    /** One stretch of work; safe for several threads. */
    final class Bar implements AutoCloseable {

        private static final long LINES = 10;

        private final String what;
        private final long pieces;
        private final @Nullable ProgressBar bar;
        private long done;
        private long told;

        private Bar(String what, long pieces, boolean terminal) {
            this.what = what;
            this.pieces = pieces;
            this.bar = terminal && pieces > 0 ? bar(what, pieces) : null;
        }

        private static ProgressBar bar(String what, long pieces) {
            return new ProgressBarBuilder()
                    .setTaskName(what)
                    .setInitialMax(pieces)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(200)
                    .build();
        }

        private synchronized Stretch stretch() {
            return new Stretch(what, done, pieces);
        }

        synchronized void step(long more) {
            done += more;
            if (bar != null) {
                bar.stepTo(done);
            } else if (pieces > 0 && done * LINES / pieces > told && done < pieces) {
                told = done * LINES / pieces;
                out.printf("%s: %,d of %,d%n", what, done, pieces);
            }
        }

        @Override
        public synchronized void close() {
            if (bar != null) {
                bar.close();
            } else if (pieces > 0) {
                out.printf("%s: %,d of %,d, done%n", what, done, pieces);
            }
        }
    }
}
