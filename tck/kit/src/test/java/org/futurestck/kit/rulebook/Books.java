package org.futurestck.kit.rulebook;

import java.util.List;
import java.util.Map;
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

    /** A book of several contracts, each with a chapter of rules that must hold. */
    public static RuleBook of(Map<Profile, List<String>> contracts) {
        List<Chapter> chapters = contracts.keySet().stream()
                .map(profile -> new Chapter(profile.id(), profile.id(), "any.", profile))
                .toList();
        List<Rule> rules = contracts.entrySet().stream()
                .flatMap(contract -> contract.getValue().stream()
                        .map(id -> rule(contract.getKey().id(), id, Level.MUST, new Edition("3.2"), null, null)))
                .toList();
        return new RuleBook("7.1", "digest", List.copyOf(contracts.keySet()), chapters, rules);
    }

    public static Rule must(String id, String... buildsOn) {
        return rule("things", id, Level.MUST, new Edition("3.2"), null, null, buildsOn);
    }

    public static Rule of(Level level, String id) {
        return rule("things", id, level, new Edition("3.2"), null, null);
    }

    public static Rule untestable(String id, String why) {
        return rule("things", id, Level.MUST, new Edition("3.2"), null, why);
    }

    public static Rule untestableSince(String id, Edition since, String why) {
        return rule("things", id, Level.MUST, since, null, why);
    }

    public static Rule between(String id, Edition since, @Nullable Edition until) {
        return rule("things", id, Level.MUST, since, until, null);
    }

    private static Rule rule(
            String chapter,
            String id,
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
