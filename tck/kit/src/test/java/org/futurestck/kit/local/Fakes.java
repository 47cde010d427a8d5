package org.futurestck.kit.local;

import java.util.List;
import java.util.logging.Logger;
import org.futurestck.kit.spi.Subject;

/** Subjects for the tests of other packages. */
public final class Fakes {

    static {
        // The records of the log are for the kit; the console of the build has no use for them.
        Logger root = Logger.getLogger("");
        List.of(root.getHandlers()).forEach(root::removeHandler);
    }

    private Fakes() {}

    /** A subject that does what the documents say. */
    public static Subject sound() {
        return new FakeSubject();
    }
}
