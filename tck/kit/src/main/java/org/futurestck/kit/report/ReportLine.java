package org.futurestck.kit.report;

/**
 * One line of a report, free of control characters.
 *
 * @param kind what the line is, for those who colour it
 * @param text the line without its end
 */
public record ReportLine(Kind kind, String text) {

    /** What a line of a report is. */
    public enum Kind {
        /** It says what follows. */
        TITLE,
        /** It says that something is as it should be. */
        GOOD,
        /** It says that something is not as it should be. */
        BAD,
        /** It says that nothing can be said. */
        DOUBTFUL,
        /** It says something else. */
        PLAIN
    }

    static ReportLine plain(String text) {
        return new ReportLine(Kind.PLAIN, text);
    }

    @Override
    public String toString() {
        return text;
    }
}
