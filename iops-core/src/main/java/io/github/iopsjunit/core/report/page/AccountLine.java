package io.github.iopsjunit.core.report.page;

import io.github.iopsjunit.core.profile.Quantities;
import io.github.iopsjunit.core.profile.Tally;
import java.util.Objects;

/**
 * A line of the account.
 *
 * @param sign         "+", "=", or empty on the first line
 * @param label        what it counts
 * @param evidence     how that is known; may be empty
 * @param readOps      read ops
 * @param writeOps     write ops
 * @param bytesRead    bytes read
 * @param bytesWritten bytes written
 */
public record AccountLine(
        String sign,
        String label,
        String evidence,
        String readOps,
        String writeOps,
        String bytesRead,
        String bytesWritten) {

    public AccountLine {
        Objects.requireNonNull(sign, "sign");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(readOps, "readOps");
        Objects.requireNonNull(writeOps, "writeOps");
        Objects.requireNonNull(bytesRead, "bytesRead");
        Objects.requireNonNull(bytesWritten, "bytesWritten");
    }

    /** {@return whether this is a sum of the lines above} */
    public boolean isSum() {
        return sign.equals("=");
    }

    /** {@return a line of numbers that are certain} */
    static AccountLine of(String sign, String label, String evidence, Tally tally) {
        return new AccountLine(
                sign,
                label,
                evidence,
                Quantities.count(tally.readOps()),
                Quantities.count(tally.writeOps()),
                Quantities.count(tally.bytesRead()),
                Quantities.count(tally.bytesWritten()));
    }
}
