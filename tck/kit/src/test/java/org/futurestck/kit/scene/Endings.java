package org.futurestck.kit.scene;

import java.util.List;

/** How checks end, for the tests of other packages. */
public final class Endings {

    private Endings() {}

    public static RuleRefuted refuted(String expected, String actual) {
        return new RuleRefuted(
                expected, actual, 0, List.of(new TimelineEntry(1, "main", TimelineEntry.Kind.NOTE, "it happened")));
    }

    public static NotOfferedException notOffered(String why) {
        return new NotOfferedException(why);
    }

    public static InconclusiveException inconclusive(String why) {
        return new InconclusiveException(why);
    }
}
