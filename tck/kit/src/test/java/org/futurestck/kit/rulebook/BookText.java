package org.futurestck.kit.rulebook;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Small rule books for tests: one chapter, {@code things.md}, whose first heading stands in line 3. */
final class BookText {

    static final String INDEX = """
            # A book

            **Version:** 7.1

            | Profile | Contract | Editions | Observed on | Reference |
            |---|---|---|---|---|
            | `things` | what things promise | 3.2, 3.3, 3.4, 3.5, 3.6, 3.7, 3.8, 3.9, 3.10, 3.11, 3.12, 3.13 | CPython | `reference:things` |

            | Chapter | Ids begin with | Profile |
            |---|---|---|
            | [Things](things.md) | `t.` | `things` |
            """;

    /** A rule in 12 lines: heading, sentence in the third, fields from the fifth on, empty line. */
    static final String RULE = rule("t.one", "nothing");

    private BookText() {}

    static String rule(String id, String buildsOn) {
        return """
                ### %s

                **MUST** — Things hold.

                - **Why:** They have to.
                - **Documented:** Reference,
                  Things
                - **Applies to:** all things
                - **Since:** 3.2
                - **Builds on:** %s
                - **If it fails:** Look at `things`.

                """.formatted(id, buildsOn);
    }

    static RuleBook read(String... rules) {
        return readFiles(Map.of(Index.FILE, INDEX, "things.md", "# Things\n\n" + String.join("", rules)));
    }

    static RuleBook readFiles(Map<String, String> files) {
        return BookReader.read(new HashMap<>(files)::get);
    }

    static List<String> problemsOf(String... rules) {
        return catchThrowableOfType(RuleBookException.class, () -> read(rules)).problems();
    }
}
