package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Subject;
import io.github.iopsjunit.core.profile.Unexplained;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** One measurement with a begin and an end. */
public final class Window {

    private final Subject subject;

    Window(Subject subject) {
        this.subject = subject;
    }

    /** {@return what is measured} */
    public Subject subject() {
        return subject;
    }

    /** Ends the window; no effect when it has ended. Cheap: the recording is not opened. */
    public void end() {}

    /** {@return the profile so far, or the final one; the first call after several windows have ended resolves all of them} */
    public IoProfile profile() {
        return new IoProfile(
                subject, Duration.ofNanos(1), Map.of(), Optional.empty(), List.of(), Unexplained.NONE, "nothing yet");
    }

    /** {@return what the true value cannot exceed, by the counters alone; empty without counters} */
    public OptionalLong upperBound(Metric metric) {
        return OptionalLong.empty();
    }
}
