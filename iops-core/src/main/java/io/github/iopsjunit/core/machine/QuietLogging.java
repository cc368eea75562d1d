package io.github.iopsjunit.core.machine;

/**
 * Keeps SLF4J, which OSHI logs through, from warning that a project has no logging provider: a project that never chose SLF4J
 * shall not read about it.
 */
final class QuietLogging {

    private static final String VERBOSITY = "slf4j.internal.verbosity";

    private QuietLogging() {}

    /**
     * To be called before OSHI is used.
     *
     * @throws IllegalStateException when SLF4J is too old to be kept quiet and would print a warning
     */
    static void prepare() {
        ClassLoader loader = QuietLogging.class.getClassLoader();
        if (hasProvider(loader) || System.getProperty(VERBOSITY) != null) {
            return;
        }
        System.setProperty(VERBOSITY, "ERROR");
        try {
            // It reads the property once, when it is initialised; afterwards the property is the user's again.
            Class.forName("org.slf4j.helpers.Reporter", true, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "OSHI is not asked, as the SLF4J on the class path (older than 2.0.10, without a provider) would print"
                            + " warnings",
                    e);
        } finally {
            System.clearProperty(VERBOSITY);
        }
    }

    private static boolean hasProvider(ClassLoader loader) {
        return loader.getResource("META-INF/services/org.slf4j.spi.SLF4JServiceProvider") != null
                || loader.getResource("org/slf4j/impl/StaticLoggerBinder.class") != null;
    }
}
