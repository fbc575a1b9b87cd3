package org.overturn.core.packet;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Lends parsed fonts to one packet at a time; there are as many as packets were made at once. */
final class TypefacePool {

    private final Queue<Typefaces> idle = new ConcurrentLinkedQueue<>();

    Typefaces borrow() {
        Typefaces free = idle.poll();
        return free == null ? new Typefaces() : free;
    }

    void giveBack(Typefaces typefaces) {
        idle.add(typefaces);
    }
}
