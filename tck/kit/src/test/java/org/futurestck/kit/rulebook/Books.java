package org.futurestck.kit.rulebook;

import java.util.List;
import java.util.stream.IntStream;
import org.futurestck.kit.spi.Edition;
import org.jspecify.annotations.Nullable;

/** Small rule books for the tests of other packages: one chapter, whose ids begin with {@code t.}. */
public final class Books {

    /** The contract that they describe. */
    public static final Profile PROFILE = new Profile(
            "things",
            "what things promise",
            IntStream.rangeClosed(2, 13)
                    .mapToObj(minor -> new Edition("3." + minor))
                    .toList(),
            "CPython",
            "reference:things");

    private Books() {}

    public static RuleBook of(Rule... rules) {
        return new RuleBook(
                "7.1",
                "digest",
                List.of(PROFILE),
                List.of(new Chapter("things", "Things", "t.", PROFILE)),
                List.of(rules));
    }

    /** Two contracts with an untestable rule each: {@code t.one} of the first, {@code u.one} of the second. */
    public static RuleBook ofTwoContracts() {
        Profile others = new Profile("others", "what others promise", PROFILE.editions(), "others", "reference:others");
        return new RuleBook(
                "7.1",
                "digest",
                List.of(PROFILE, others),
                List.of(new Chapter("things", "Things", "t.", PROFILE), new Chapter("others", "Others", "u.", others)),
                List.of(
                        untestable("t.one", "nobody can know"),
                        rule("u.one", "others", Level.MUST, new Edition("3.2"), null, "nobody can know")));
    }

    public static Rule must(String id, String... buildsOn) {
        return rule(id, "things", Level.MUST, new Edition("3.2"), null, null, buildsOn);
    }

    public static Rule of(Level level, String id) {
        return rule(id, "things", level, new Edition("3.2"), null, null);
    }

    public static Rule untestable(String id, String why) {
        return rule(id, "things", Level.MUST, new Edition("3.2"), null, why);
    }

    public static Rule untestableSince(String id, Edition since, String why) {
        return rule(id, "things", Level.MUST, since, null, why);
    }

    public static Rule between(String id, Edition since, @Nullable Edition until) {
        return rule(id, "things", Level.MUST, since, until, null);
    }

    private static Rule rule(
            String id,
            String chapter,
            Level level,
            Edition since,
            @Nullable Edition until,
            @Nullable String untestable,
            String... buildsOn) {
        return new Rule(
                id,
                level,
                "Things hold.",
                "They have to.",
                "Reference",
                "all things",
                since,
                until,
                List.of(buildsOn),
                "Look at things.",
                untestable,
                chapter,
                1);
    }
}
