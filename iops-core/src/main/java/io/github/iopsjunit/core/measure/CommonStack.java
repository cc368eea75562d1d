package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.profile.StackFrame;
import java.util.List;

/**
 * Elects the commonest of many stacks while it remembers only one: a stack that is more frequent than all others together wins,
 * in whatever order they come; without such a one, some frequent stack does.
 */
final class CommonStack {

    private List<StackFrame> candidate = List.of();
    private long votes;

    void add(List<StackFrame> stack, long times) {
        if (votes == 0) {
            candidate = stack;
        }
        votes += stack.equals(candidate) ? times : -times;
        if (votes < 0) {
            candidate = stack;
            votes = -votes;
        }
    }

    void add(CommonStack other) {
        add(other.candidate, other.votes);
    }

    List<StackFrame> stack() {
        return candidate;
    }
}
