package org.overturn.api.night;

import org.overturn.batch.night.Progress;

/**
 * A night run as REST shows it.
 *
 * @param running whether one is under way
 * @param step what it does, for people; empty when none is under way
 * @param done pieces of the step that are done
 * @param pieces of the step
 * @param failure why the last run did not end well, with what to do; empty when it did
 */
record NightView(boolean running, String step, long done, long pieces, String failure) {

    static NightView of(NightShift nights) {
        NightState state = nights.state();
        Progress.Stretch stretch =
                nights.progress().orElseGet(() -> new Progress.Stretch("", 0, 0));
        return new NightView(
                state instanceof NightState.Running,
                stretch.what(),
                stretch.done(),
                stretch.pieces(),
                state instanceof NightState.Failed failed ? failed.why() : "");
    }
}
