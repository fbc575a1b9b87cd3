package org.overturn.batch.night;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Makes the next piece of work in a thread of its own while the last one is being used: reading and
 * judging go on while the database writes.
 */
final class ReadAhead<T> implements AutoCloseable {

    private final Callable<T> source;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("ahead").daemon().factory());
    private Future<T> next;

    ReadAhead(Callable<T> source) {
        this.source = source;
        this.next = thread.submit(source);
    }

    /** The next piece; what its making threw comes out here. */
    T take() throws Exception {
        try {
            T made = next.get();
            next = thread.submit(source);
            return made;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Waits for the piece under way and lets it go. */
    @Override
    public void close() {
        thread.close();
    }
}
