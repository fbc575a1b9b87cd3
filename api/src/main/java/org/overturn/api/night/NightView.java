package org.overturn.api.night;

import org.overturn.batch.night.Progress;

/**
 * A night run as REST shows it.
 *
 * @param running whether one is under way
 * @param stopping whether somebody asked the one under way to end
 * @param step what it does, for people; empty when none is under way
 * @param done pieces of the step that are done
 * @param pieces of the step
 * @param stopped whether a person stopped the last run
 * @param failure how the last run ended, with what to do; empty when it got through
 */
record NightView(
        boolean running,
        boolean stopping,
        String step,
        long done,
        long pieces,
        boolean stopped,
        String failure) {

    static NightView of(NightShift nights) {
        NightState state = nights.state();
        Progress.Stretch stretch =
                nights.progress().orElseGet(() -> new Progress.Stretch("", 0, 0));
        return new NightView(
                state instanceof NightState.Running,
                state instanceof NightState.Running running && running.stopping(),
                stretch.what(),
                stretch.done(),
                stretch.pieces(),
                state instanceof NightState.Stopped,
                state.ending());
    }

    /** Whole percents of the step; 0 while it has no pieces. */
    public int percent() {
        return pieces == 0 ? 0 : Math.toIntExact(Math.min(100, done * 100 / pieces));
    }
}
