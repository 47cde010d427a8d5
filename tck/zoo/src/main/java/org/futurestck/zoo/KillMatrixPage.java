package org.futurestck.zoo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.futurestck.kit.rulebook.Rule;
import org.futurestck.zoo.KillMatrix.Kill;
import org.futurestck.zoo.KillMatrix.Way;

/** The kill matrix as a page in Markdown, which stands beside the sources of the zoo. */
final class KillMatrixPage {

    private static final String INTRODUCTION = """
            # The kill matrix

            A check that never fails proves nothing. So every rule of the [rule book](../../spec/rulebook/README.md) that has checks is
            held against executors that are broken on purpose, the animals of this zoo: a few lines over an executor that works, with
            one mistake that somebody who writes executors really makes. Whoever wonders what a rule forbids may read its animal.

            This page is generated from the signs at the cages, and the build fails if it is out of date. The tests of the zoo hold each
            animal to its sign: the rule named fails, with the words on the sign in its message, and nothing else fails, though rules that
            build on it are *blocked*. A build visits every sixth animal, by its commit; `-Dzoo=all` visits all of them.
            """;

    private static final String READING = """
            ## Rule by rule

            In a run by all rules, the rule is to *blame* for these animals, and for no others. The ones that it sees *alone* are blamed on
            a rule that it builds on, if that is tried too; or the rule binds nobody, and is reported as *observed*.
            """;

    private final KillMatrix matrix;
    private final List<String> lines = new ArrayList<>();

    KillMatrixPage(KillMatrix matrix) {
        this.matrix = matrix;
    }

    /** The page, with a line end at the end. */
    String text() {
        lines.add(INTRODUCTION);
        figures();
        survivors();
        lines.add(READING);
        matrix.byChapter().forEach(this::chapter);
        animals();
        untestable();
        return String.join("\n", lines) + "\n";
    }

    private void figures() {
        int testable = matrix.testable().size();
        long python =
                matrix.animals().stream().filter(PythonAnimal.class::isInstance).count();
        long cells = matrix.testable().stream().filter(KillMatrix::isCell).count();
        table("Figure", "Value");
        row("rules with checks", testable);
        matrix.profiles()
                .forEach(profile -> row(
                        "- of the contract `" + profile + "`",
                        matrix.testable(profile).size()));
        row("of these seen to fail", (testable - matrix.survivors().size()) + percent(testable));
        row(
                "- in a run by all rules, as the one to blame",
                matrix.killedBy(Way.BLAMED).size());
        row("- if nothing else is asked", matrix.killedBy(Way.ALONE).size());
        row("- cells of the state table, each with a future that is wrong in it alone", cells);
        row("never seen to fail", matrix.survivors().size());
        row("rules without checks", matrix.untestable().size());
        row("animals", matrix.animals().size());
        row("- of these in Python, over the wire", python);
        row("red lines for a fault, on average", String.format(Locale.ROOT, "%.3f", matrix.redLines()));
        lines.add("");
    }

    private String percent(int testable) {
        double killed = testable - matrix.survivors().size();
        return String.format(Locale.ROOT, " (%.1f %%)", 100 * killed / testable);
    }

    private void survivors() {
        lines.add("## Rules that have never been seen to fail\n");
        if (matrix.survivors().isEmpty()) {
            lines.add("None.\n");
            return;
        }
        table("Rule", "Level", "Sentence");
        matrix.survivors().forEach(rule -> row(link(rule), rule.level(), rule.sentence()));
        lines.add("");
    }

    private void chapter(String chapter, List<Rule> rules) {
        lines.add("### " + chapter + "\n");
        table("Rule", "Level", "To blame for", "Alone it sees");
        rules.stream().filter(rule -> !KillMatrix.isCell(rule)).forEach(this::row);
        if (rules.stream().anyMatch(KillMatrix::isCell)) {
            row("`state.*`", "MUST", "", "the [wrong cell](" + source(WrongCell.class) + "), for each cell");
        }
        lines.add("");
    }

    private void row(Rule rule) {
        List<Kill> kills = matrix.kills(rule.id());
        row(
                link(rule),
                rule.level(),
                names(kills.stream().filter(kill -> kill.way() != Way.ALONE).toList()),
                names(kills.stream().filter(kill -> kill.way() == Way.ALONE).toList()));
    }

    private static String names(List<Kill> kills) {
        return kills.stream()
                .map(kill -> "`" + kill.animal().name() + "`" + (kill.way() == Way.BESIDES ? " (besides)" : ""))
                .collect(Collectors.joining(", "));
    }

    private void animals() {
        lines.add("## Animal by animal\n");
        table("Animal", "Mistake", "To blame", "The message says");
        matrix.animals().stream().filter(Animal::wholeRun).forEach(this::row);
        lines.add(
                "\nThese differ in too many ways, or in ways that are nobody's fault; they are there for single rules:\n");
        table("Animal", "Difference");
        matrix.animals().stream()
                .filter(animal -> !animal.wholeRun())
                .forEach(animal -> row(cage(animal), animal.mistake()));
        lines.add("\nWhere one fault gives two red lines, and why:\n");
        table("Animal", "Also fails", "Reason");
        matrix.animals().forEach(animal -> animal.alsoFails()
                .forEach((rule, reason) -> row(cage(animal), "`" + rule + "`", reason)));
        lines.add("");
    }

    private void row(Animal animal) {
        String words = animal.words().isEmpty() ? "" : "`` " + animal.words() + " ``";
        row(
                cage(animal),
                animal.mistake(),
                animal.rule().map(rule -> "`" + rule + "`").orElse("nothing; it has to pass"),
                words);
    }

    private static String cage(Animal animal) {
        return "[`" + animal.name() + "`](" + source(animal) + ")";
    }

    static String source(Animal animal) {
        if (animal instanceof JavaAnimal inJava) {
            return source(inJava.subject().getClass());
        }
        String module = ((PythonAnimal) animal).factory().replaceAll(":.*", ".py");
        return "src/main/resources/org/futurestck/zoo/" + module;
    }

    static String source(Class<?> type) {
        Class<?> top = Objects.requireNonNullElse(type.getNestHost(), type);
        return "src/main/java/org/futurestck/zoo/" + top.getSimpleName() + ".java";
    }

    private void untestable() {
        lines.add("## Rules without checks\n");
        lines.add("No check can refute these, so no certificate says anything about them.\n");
        table("Rule", "Level", "Reason");
        matrix.untestable()
                .forEach(rule -> row(link(rule), rule.level(), Objects.requireNonNullElse(rule.untestable(), "")));
    }

    private static String link(Rule rule) {
        String anchor = rule.id().replace(".", "").replace("*", "");
        return "[`" + rule.id() + "`](../../spec/rulebook/" + rule.chapter() + ".md#" + anchor + ")";
    }

    private void table(String... heads) {
        row((Object[]) heads);
        lines.add("|---".repeat(heads.length) + "|");
    }

    private void row(Object... cells) {
        StringBuilder line = new StringBuilder("|");
        for (Object cell : cells) {
            line.append(' ').append(cell.toString().replace("|", "\\|")).append(" |");
        }
        lines.add(line.toString());
    }
}
