package org.overturn.api.appeal;

/** How far the assembling of one packet is, or the making of its files for a payer. */
sealed interface RebuildState {

    /** Nothing is being done, or it has ended well. */
    record Idle() implements RebuildState {}

    /**
     * @param step what is being done, for people
     */
    record Working(String step) implements RebuildState {}

    /**
     * It did not end well.
     *
     * @param why for a person, with what to do
     */
    record Failed(String why) implements RebuildState {}
}
