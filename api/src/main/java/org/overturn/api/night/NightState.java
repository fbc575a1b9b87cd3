package org.overturn.api.night;

import java.time.Instant;

/** Whether a night run is at work in this process. */
public sealed interface NightState {

    /** None is; the last one, if there was any, ended well. */
    record Idle() implements NightState {}

    record Running(Instant since) implements NightState {}

    /**
     * The last one did not end well.
     *
     * @param why for a person, with what to do
     */
    record Failed(String why) implements NightState {}
}
