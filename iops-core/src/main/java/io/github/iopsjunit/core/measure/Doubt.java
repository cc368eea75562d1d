package io.github.iopsjunit.core.measure;

/** Why an operation that was seen may be judged wrongly. */
enum Doubt {
    /** Excluded as the console's; but where there are child processes, it may have gone to one. */
    CONSOLE_OR_CHILD("what is printed to a child process cannot be told from what is printed to the console"),
    /** Counted, though it may have gone to the console. */
    PERHAPS_CONSOLE("a print stream on a file descriptor may be the console's: print to a file by its name,"
            + " or to System.out as the JVM or the test runner made it"),
    /** Counted, though an outer frame that the recorder left out might show that it is class loading. */
    CUT_STACK("the recorder cuts stacks so short that class loading cannot be told:"
            + " remove stackdepth from -XX:FlightRecorderOptions, or set it to 64 or more");

    private final String reason;

    Doubt(String reason) {
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
