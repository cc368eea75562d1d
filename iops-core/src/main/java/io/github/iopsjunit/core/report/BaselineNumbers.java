package io.github.iopsjunit.core.report;

import java.util.List;
import java.util.Objects;

/**
 * The numbers of a baseline that a test was compared with.
 *
 * @param file     what the file is called
 * @param platform where they were recorded, "linux, JDK 17"
 * @param numbers  each of them
 */
public record BaselineNumbers(String file, String platform, List<BaselineNumber> numbers) {

    public BaselineNumbers {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(platform, "platform");
        numbers = List.copyOf(numbers);
    }

    /**
     * A number of a baseline, and how it was kept.
     *
     * @param amount   what was measured, first touch left out
     * @param recorded what the baseline holds
     * @param highest  the most that keeps it, which is more where some is tolerated
     * @param verdict  how it was kept
     */
    public record BaselineNumber(LimitedAmount amount, long recorded, long highest, LimitVerdict verdict) {

        public BaselineNumber {
            Objects.requireNonNull(amount, "amount");
            Objects.requireNonNull(verdict, "verdict");
        }
    }
}
