package org.futurestck.cli.view;

/** How much a page tells; each tells less than the one before, for certificates that would make a page too long. */
enum Detail {
    WHOLE(1_000, 3, 50, 60, 1_000),
    SHORTER(1_000, 1, 20, 40, 400),
    SHORT(1_000, 1, 5, 14, 200),
    BRIEF(1_000, 0, 0, 0, 160),
    /** For certificates that no run has written. */
    BARE(200, 0, 0, 0, 100);

    private final int rules;
    private final int drawn;
    private final int named;
    private final int rows;
    private final int longest;

    Detail(int rules, int drawn, int named, int rows, int longest) {
        this.rules = rules;
        this.drawn = drawn;
        this.named = named;
        this.rows = rows;
        this.longest = longest;
    }

    /** How many rules are told. */
    int rules() {
        return rules;
    }

    /** How many checks of a rule that failed are told with their timelines. */
    int drawn() {
        return drawn;
    }

    /** How many of its other checks are named. */
    int named() {
        return named;
    }

    /** How many rows a timeline may have. */
    int rows() {
        return rows;
    }

    /** How many characters a text may have. */
    int longest() {
        return longest;
    }

    /** How many characters a command may have. One that is cut does something else, so a longer one is left to the certificate. */
    int longestCommand() {
        return 4 * longest;
    }
}
