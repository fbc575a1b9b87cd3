package org.overturn.api.night;

import java.time.Instant;

/** Whether a night run is at work in this process. */
public sealed interface NightState {

    /** None is; the last one, if there was any, ended well. */
    record Idle() implements NightState {}

    /**
     * @param stopping whether a person has asked it to end
     */
    record Running(Instant since, boolean stopping) implements NightState {}

    /**
     * The last one was stopped.
     *
     * @param words for a person, with who did it and what to do
     */
    record Stopped(String words) implements NightState {}

    /**
     * The last one did not end well.
     *
     * @param why for a person, with what to do
     */
    record Failed(String why) implements NightState {}

    /** What a person has to know of how the last one ended; empty when it ended well. */
    default String ending() {
        return switch (this) {
            case Idle _, Running _ -> "";
            case Stopped stopped -> stopped.words();
            case Failed failed -> failed.why();
        };
    }
}
