package org.futurestck.kit.rulebook;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a cell: an outcome, and remarks such as {@code (observed)} and {@code (since 3.8)} at its end. */
record CellText(String outcome, Level level, EditionSpan editions) {

    private static final Pattern REMARK = Pattern.compile("(.*)\\(([^()]*)\\)");

    static CellText read(String text, Rule common, Consumer<String> problem) {
        String outcome = text;
        Level level = common.level();
        EditionSpan editions = new EditionSpan(common.since(), common.until());
        for (Matcher matcher = REMARK.matcher(outcome); matcher.matches(); matcher = REMARK.matcher(outcome)) {
            outcome = matcher.group(1).strip();
            String remark = matcher.group(2);
            if (remark.equals("observed")) {
                level = Level.OBSERVED;
            } else if (remark.startsWith("since ")) {
                editions = EditionSpan.read(
                        remark.substring("since ".length()),
                        common.untestable() != null,
                        sentence -> problem.accept("is malformed: " + sentence));
            } else {
                problem.accept("has the unknown remark '(" + remark + ")'");
            }
        }
        if (outcome.isEmpty()) {
            problem.accept("is empty");
        }
        return new CellText(outcome, level, editions);
    }
}
