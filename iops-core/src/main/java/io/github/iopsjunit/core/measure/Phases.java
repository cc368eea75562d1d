package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.profile.Phase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The named parts of one window, in the order in which they began. Used under the window's lock. */
final class Phases {

    private final Map<String, Window> windows = new LinkedHashMap<>();

    Window begin(String name, Function<String, Window> begin) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a phase needs a name, and \"" + name + "\" is none");
        }
        String unique = name;
        for (int i = 2; windows.containsKey(unique); i++) {
            unique = name + " (" + i + ")";
        }
        Window window = begin.apply(unique);
        windows.put(unique, window);
        return window;
    }

    /** Ends those that are still open. */
    void end() {
        windows.values().forEach(Window::end);
    }

    boolean mayHaveWokenUp() {
        return windows.values().stream().anyMatch(Window::mayHaveWokenUp);
    }

    List<Phase> profiles() {
        return windows.entrySet().stream()
                .map(phase -> new Phase(phase.getKey(), phase.getValue().answer()))
                .toList();
    }
}
