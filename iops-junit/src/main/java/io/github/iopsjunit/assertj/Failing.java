package io.github.iopsjunit.assertj;

import java.util.Arrays;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.description.Description;
import org.assertj.core.error.ErrorMessageFactory;
import org.assertj.core.presentation.Representation;

/**
 * Makes failures the way AssertJ makes its own: with the description in front, the user's message instead of ours if he gave
 * one, and the error type that runners know. For assertion classes that do not extend {@link AbstractAssert} because most of
 * what they would inherit ({@code isIn}, {@code isNotSameAs}, …) compares objects, and would pass for the wrong reason.
 */
final class Failing extends AbstractAssert<Failing, Object> {

    /** As AssertJ does with its own frames: the first line of a trace is the test's. */
    private static final String OURS = Failing.class.getPackageName() + ".";

    private Failing() {
        super("", Failing.class);
    }

    /** Begins with the description and message that another assertion has been given. */
    static Failing like(AbstractAssert<?, ?> other) {
        Failing failing = new Failing();
        failing.info.description(other.info.description());
        failing.info.overridingErrorMessage(other.info.overridingErrorMessage());
        return failing;
    }

    /** Begins without any. */
    static Failing undescribed() {
        return new Failing();
    }

    AssertionError error(String text) {
        AssertionError error = assertionError(new Text(text));
        error.setStackTrace(Arrays.stream(error.getStackTrace())
                .dropWhile(frame -> frame.getClassName().startsWith(OURS))
                .toArray(StackTraceElement[]::new));
        return error;
    }

    /** A finished text, to which AssertJ only adds the description. */
    record Text(String text) implements ErrorMessageFactory {

        @Override
        public String create(Description description, Representation representation) {
            return create(description);
        }

        @Override
        public String create(Description description) {
            String before = description == null ? "" : description.value();
            return before == null || before.isEmpty() ? text : "[" + before + "] " + text;
        }

        @Override
        public String create() {
            return text;
        }
    }
}
