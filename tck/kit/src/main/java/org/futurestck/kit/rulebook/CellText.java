package org.futurestck.kit.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a cell: an outcome, and at its end remarks such as {@code (observed)}, {@code (since 3.8)} and {@code (builds on
 * `future.done`)}.
 */
record CellText(String outcome, Level level, EditionSpan editions, List<String> buildsOn) {

    private static final String SINCE = "since ";
    private static final String BUILDS_ON = "builds on ";

    private static final Pattern REMARK = Pattern.compile("(.*)\\(([^()]*)\\)");

    static CellText read(String text, Rule common, Profile profile, Consumer<String> problem) {
        String outcome = text;
        Level level = common.level();
        EditionSpan editions = new EditionSpan(common.since(), common.until());
        List<String> buildsOn = new ArrayList<>();
        for (Matcher matcher = REMARK.matcher(outcome); matcher.matches(); matcher = REMARK.matcher(outcome)) {
            outcome = matcher.group(1).strip();
            String remark = matcher.group(2);
            if (remark.equals("observed")) {
                level = Level.OBSERVED;
            } else if (remark.startsWith(SINCE)) {
                editions = EditionSpan.read(
                        remark.substring(SINCE.length()),
                        profile,
                        common.untestable() != null,
                        sentence -> problem.accept("is malformed: " + sentence));
            } else if (remark.startsWith(BUILDS_ON)) {
                buildsOn.addAll(IdList.read(
                        remark.substring(BUILDS_ON.length()), sentence -> problem.accept("is malformed: " + sentence)));
            } else {
                problem.accept("has the unknown remark '(" + remark + ")'");
            }
        }
        if (outcome.isEmpty()) {
            problem.accept("is empty");
        }
        return new CellText(outcome, level, editions, buildsOn);
    }
}
