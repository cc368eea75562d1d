package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.operations.HiddenChannel;

/**
 * Whether a selector was open at a few moments of a window. The descriptors are looked at only where there may be selectors; that the first
 * one was just made, the recording tells afterwards.
 */
final class OpenSelectors {

    private final Engine engine;
    private boolean seen;
    private boolean overlooked;

    /** Looks for the first time. */
    OpenSelectors(Engine engine) {
        this.engine = engine;
        look();
    }

    void look() {
        boolean possible = engine.mayHave(HiddenChannel.SELECTOR);
        overlooked |= !possible;
        seen |= possible && engine.mayWakeUp();
    }

    /**
     * {@return whether one may have been open at any of those moments} To be asked when everything until the last one has been dealt out.
     *
     * @param until the last one, in nanoseconds by the recorder's clock
     */
    boolean mayHaveBeenOpen(long until) {
        return seen || (overlooked && engine.mayHave(HiddenChannel.SELECTOR, until));
    }
}
