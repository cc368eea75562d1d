package io.github.iopsjunit.core.machine;

import java.util.Locale;
import oshi.spi.SystemInfoProvider;

/** Opens OSHI without a word on the console. The first use takes some hundred milliseconds: only where it is needed. */
public final class Oshi {

    private Oshi() {}

    /**
     * {@return this machine, as OSHI sees it; on Linux without native code, which needs no permission on newer JDKs}
     *
     * @throws IllegalStateException when OSHI cannot be used without warnings being printed
     * @throws LinkageError          when native code is denied or missing; on some systems on first use of the result only
     */
    public static SystemInfoProvider ofThisMachine() {
        QuietLogging.prepare();
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return linux ? new oshi.nativefree.SystemInfo() : new oshi.SystemInfo();
    }
}
