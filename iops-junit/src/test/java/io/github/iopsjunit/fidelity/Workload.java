package io.github.iopsjunit.fidelity;

import io.github.iopsjunit.core.Scope;
import io.github.iopsjunit.core.profile.Tally;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Code whose file I/O is known by construction.
 *
 * @param name      what it is, as the table of results lists it
 * @param setup     makes the inputs; runs outside of the window, and before the JVM of a fresh fork
 * @param body      the code under test
 * @param truth     what the body does
 * @param certainty how sure the product must be
 * @param scopes    the scopes in which the truth is defined: THREAD only when all of it happens on the calling thread
 * @param interrupts whether the body leaves its thread interrupted, as it must then still be after the measurement
 */
record Workload(
        String name, Body setup, Body body, Truth truth, Certainty certainty, Set<Scope> scopes, boolean interrupts) {

    Workload {
        scopes = Set.copyOf(scopes);
    }

    /** {@return the beginning of a workload, to be completed with what its body does and {@link Builder#runs(Body)}} */
    static Builder named(String name) {
        return new Builder(name);
    }

    /** {@return a name that can be a directory's} */
    String directoryName() {
        return name.replaceAll("[^A-Za-z0-9]+", "-");
    }

    @Override
    public String toString() {
        return name;
    }

    /** Collects what a body does, in words that read as the account of it. */
    static final class Builder {
        private final String name;
        private final List<FileTruth> files = new ArrayList<>();
        private final List<Body> inputs = new ArrayList<>();
        private final EnumSet<Scope> scopes = EnumSet.allOf(Scope.class);
        private Certainty certainty = Certainty.EXACT;
        private Body setup = directory -> {};
        private boolean interrupts;

        private Builder(String name) {
            this.name = name;
        }

        /** An input file of zero bytes. */
        Builder input(String file, int size) {
            return input(file, new byte[size]);
        }

        /** An input file. */
        Builder input(String file, byte[] content) {
            inputs.add(directory -> Files.write(directory.resolve(file), content));
            return this;
        }

        /** What else has to be there before the body runs. */
        Builder setup(Body more) {
            setup = more;
            return this;
        }

        Builder reads(String file, long ops, long bytes) {
            return does(file, new Tally(ops, 0, bytes, 0), Sight.NAMED);
        }

        Builder writes(String file, long ops, long bytes) {
            return does(file, new Tally(0, ops, 0, bytes), Sight.NAMED);
        }

        Builder readsUnnamed(String file, long ops, long bytes) {
            return does(file, new Tally(ops, 0, bytes, 0), Sight.UNNAMED);
        }

        Builder writesUnnamed(String file, long ops, long bytes) {
            return does(file, new Tally(0, ops, 0, bytes), Sight.UNNAMED);
        }

        Builder readsUnseen(String file, long ops, long bytes) {
            return does(file, new Tally(ops, 0, bytes, 0), Sight.UNSEEN);
        }

        Builder writesUnseen(String file, long ops, long bytes) {
            return does(file, new Tally(0, ops, 0, bytes), Sight.UNSEEN);
        }

        /** Some of it happens on other threads: only the process's count is defined. */
        Builder onOtherThreads() {
            scopes.remove(Scope.THREAD);
            return this;
        }

        /** The product need not be certain. */
        Builder certainty(Certainty demanded) {
            certainty = demanded;
            return this;
        }

        /** The body leaves its thread interrupted. */
        Builder interrupts() {
            interrupts = true;
            return this;
        }

        Workload runs(Body body) {
            return new Workload(name, this::setUp, body, new Truth(files), certainty, scopes, interrupts);
        }

        private Builder does(String file, Tally tally, Sight sight) {
            files.add(new FileTruth(file, tally, sight));
            return this;
        }

        private void setUp(Path directory) throws Exception {
            for (Body input : inputs) {
                input.run(directory);
            }
            setup.run(directory);
        }
    }
}
