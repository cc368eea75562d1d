package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.counters.Delta;
import io.github.iopsjunit.core.profile.Exclusion;
import io.github.iopsjunit.core.profile.Tally;

/** Books reads of class files: the JVM's counter tells their bytes, the recorder how many classes were defined. */
final class ClassReads {

    private final Account account;
    private final Delta delta;
    private final Observed observed;
    private final boolean archiveIsRead;

    /** @param archiveIsRead whether classes of the shared archive are read as well */
    ClassReads(Account account, Delta delta, Observed observed, boolean archiveIsRead) {
        this.account = account;
        this.delta = delta;
        this.observed = observed;
        this.archiveIsRead = archiveIsRead;
    }

    /** Without the JVM's performance data only the number of classes is known: as many reads may be the JVM's. */
    Uncertainty bookWithoutBytes(Tally left) {
        long classes = Math.min(observed.bootClasses(), left.readOps());
        long bytes = classes == left.readOps() ? left.bytesRead() : 0;
        account.exclude(Exclusion.Kind.JDK_CLASS_LOADING, reads(classes, bytes));
        return Uncertainty.of(classes, bytes, 0, left.bytesRead() - bytes);
    }

    /** The bytes leave nothing else; only reads of no bytes could hide among more reads than classes were defined. */
    Uncertainty bookAll(Tally left) {
        account.exclude(Exclusion.Kind.JDK_CLASS_LOADING, reads(left.readOps(), left.bytesRead()));
        long classes = observed.bootClasses() + observed.lateBootClasses();
        return Uncertainty.of(Math.max(0, left.readOps() - classes), 0, 0, 0);
    }

    /**
     * Other threads loaded classes too, or one was loaded while the window ended, and the JVM's counter does not tell whose
     * bytes they were: the number of classes that the recorder saw being defined decides. A copy's bytes are likely those that
     * it wrote.
     */
    Uncertainty bookByNumber(Tally left, long mostBytes) {
        long most = Math.min(observed.bootClasses() + observed.lateBootClasses(), left.readOps());
        long least = Math.max(0, Math.min(observed.bootClasses(), left.readOps()) - archivedClasses());
        boolean likelyAll = left.writeOps() == 0 && left.bytesRead() <= mostBytes && most == left.readOps();
        long booked = likelyAll ? most : least;
        long bytes = booked == left.readOps()
                ? left.bytesRead()
                : booked == 0 ? 0 : Math.min(mostBytes, Math.max(0, left.bytesRead() - left.bytesWritten()));
        if (booked > 0 && booked < left.readOps() && left.writeOps() == 0 && bytes == left.bytesRead()) {
            return bookReadTwice(left, least);
        }
        account.exclude(Exclusion.Kind.JDK_CLASS_LOADING, reads(booked, bytes));
        boolean onlyOurs = observed.foreignBootClasses() == 0 && archivedClasses() == 0;
        boolean certain = booked == left.readOps() && (booked == least || onlyOurs);
        return Uncertainty.of(
                certain ? 0 : booked - least, certain ? 0 : bytes, most - booked, certain ? 0 : mostBytes - bytes);
    }

    /**
     * Nothing but reads of no bytes would be left to the test. Two threads that need a class at the same time may both read it,
     * and one defines it: most likely that is what these were.
     */
    private Uncertainty bookReadTwice(Tally left, long least) {
        account.exclude(Exclusion.Kind.JDK_CLASS_LOADING, left);
        return Uncertainty.of(left.readOps() - least, left.bytesRead(), 0, 0);
    }

    /** {@return whether the reads that are left are of classes that our own thread, or another, defined meanwhile} */
    boolean areContested(Tally left) {
        return left.writeOps() == 0
                && left.bytesRead() <= delta.systemClassBytes().orElse(0)
                && observed.contestedClasses().are(left.readOps(), left.bytesRead());
    }

    /**
     * {@return whether what is left may be reads of such classes, besides some others of the JVM's} Of a JVM that reads every class;
     * the bytes are no more than it says it read.
     *
     * @param others how many other reads of the JVM's there may be among them
     */
    boolean mayBeContested(Tally left, long others) {
        return archiveIsRead
                && observed.foreignBootClasses() > 0
                && left.writeOps() == 0
                && left.readOps() <= observed.foreignBootClasses() + others
                && left.bytesRead() <= delta.systemClassBytes().orElse(0);
    }

    /** The bytes of the classes are certain; how many there were, the recorder knows, but for archived ones. Books the least. */
    Uncertainty bookAmongCopies(Tally left, long classBytes) {
        long most = Math.min(observed.bootClasses(), left.readOps());
        long sure = Math.min(most - archivedClasses(), left.readOps() - left.writeOps());
        long least = Math.max(Math.min(1, most), sure);
        account.exclude(Exclusion.Kind.JDK_CLASS_LOADING, reads(least, classBytes));
        return Uncertainty.of(0, 0, most - least, 0);
    }

    /**
     * Fewer bytes were read beyond the copies than the JVM says it read of classes: some were read before the window and counted in it,
     * by another thread. Most likely all that is beyond the copies is of classes.
     */
    Uncertainty bookAcrossEdges(Tally left, long classBytes) {
        long beyond = Math.max(0, left.readOps() - left.writeOps());
        long known = observed.bootClasses() + observed.lateBootClasses() + observed.foreignBootClasses();
        long most = Math.min(known, left.readOps());
        long least = Math.min(Math.max(0, observed.bootClasses() - archivedClasses()), beyond);
        long booked = Math.max(least, Math.min(beyond, most));
        long bytes = booked == 0 ? 0 : Math.max(0, left.bytesRead() - left.bytesWritten());
        account.exclude(Exclusion.Kind.JDK_CLASS_LOADING, reads(booked, bytes));
        return Uncertainty.of(
                booked - least, booked > least ? bytes : 0, Math.max(most, booked) - booked, classBytes - bytes);
    }

    /** {@return whether the bytes of classes may have been read beyond those that copies wrote} */
    boolean mayBeBeyondCopies(Tally left) {
        return left.writeOps() > 0
                && left.bytesRead() > left.bytesWritten()
                && observed.bootClasses() + observed.lateBootClasses() > 0;
    }

    /**
     * Books as classes what was read beyond the copies, for it is just their bytes, and nothing is as many by accident: in the least number of reads. A class that was defined just after the window may be among them; one that
     * two threads needed may have been read by both.
     */
    Uncertainty bookBeyondCopies(Tally left) {
        long known = observed.bootClasses() + observed.lateBootClasses();
        long beyond = left.readOps() - left.writeOps();
        long most = Math.min(Math.max(known, beyond), left.readOps());
        long sure = Math.min(observed.bootClasses() - archivedClasses(), beyond);
        long least = Math.min(Math.max(1, sure), most);
        account.exclude(Exclusion.Kind.JDK_CLASS_LOADING, reads(least, left.bytesRead() - left.bytesWritten()));
        return Uncertainty.of(0, 0, most - least, 0);
    }

    /** JDK 17's recorder makes the JVM read every class; later ones leave those of the shared archive unread. */
    private long archivedClasses() {
        return archiveIsRead ? 0 : delta.sharedClasses();
    }

    private static Tally reads(long operations, long bytes) {
        return new Tally(operations, 0, bytes, 0);
    }
}
