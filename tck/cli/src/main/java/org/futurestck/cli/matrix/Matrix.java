package org.futurestck.cli.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.futurestck.cli.page.Prose;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.report.SafeText;
import org.futurestck.kit.rulebook.Level;
import org.futurestck.kit.rulebook.RuleBook;

/** Subjects times rules: what became of each rule with each subject. Immutable. */
public final class Matrix {

    /** How many certificates are told beside each other. */
    public static final int MOST = 50;

    /** No run writes nearly as many; a certificate that was edited may hold any number. */
    private static final int CELLS = 20_000;

    private static final int LONGEST_ID = 120;
    private static final Prose PROSE = Prose.unlinked();

    private final List<Column> columns;
    private final Optional<RuleBook> book;
    private final Map<String, Level> levels = new LinkedHashMap<>();

    private Matrix(List<Certificate> certificates, RuleBook own) {
        columns = certificates.stream().map(Column::new).toList();
        book = columns.stream().allMatch(column -> column.digest().equals(own.digest()))
                ? Optional.of(own)
                : Optional.empty();
        // Those of the book come first, in its order, because certificates may have parts of it.
        Map<String, Level> found = new LinkedHashMap<>();
        columns.stream()
                .flatMap(column -> column.rules().stream())
                .forEach((RuleResult rule) -> found.putIfAbsent(rule.id(), rule.level()));
        Stream<String> known = own.rules().stream().map(rule -> rule.id()).filter(found::containsKey);
        Stream.concat(known, found.keySet().stream())
                .distinct()
                .limit(CELLS / columns.size())
                .forEach(id -> levels.put(id, found.getOrDefault(id, Level.MUST)));
    }

    /**
     * Puts certificates beside each other.
     *
     * @param certificates from one to {@value #MOST} certificates; their texts may hold anything
     * @param own the rule book of this kit; unless all certificates are about just this text, nothing is taken from it
     * @return the matrix
     */
    public static Matrix of(List<Certificate> certificates, RuleBook own) {
        return new Matrix(certificates, own);
    }

    /**
     * Tells whether all runs can be trusted.
     *
     * @return false if what it says of some subject means nothing
     */
    public boolean trusted() {
        return columns.stream().allMatch(Column::trusted);
    }

    List<Column> columns() {
        return columns;
    }

    /** The verdicts that some rule has. */
    List<Verdict> verdicts() {
        return Stream.of(Verdict.values())
                .filter(verdict -> columns.stream().anyMatch(column -> column.count(verdict) > 0))
                .toList();
    }

    /** The chapters, each with its rules. */
    List<MatrixChapter> chapters() {
        Map<String, List<MatrixRow>> rows = new LinkedHashMap<>();
        levels.forEach((id, level) -> rows.computeIfAbsent(id.substring(0, id.indexOf('.')), any -> new ArrayList<>())
                .add(row(id, level)));
        return rows.entrySet().stream()
                .map(chapter -> new MatrixChapter(
                        SafeText.line(chapter.getKey(), LONGEST_ID), title(chapter.getKey()), chapter.getValue()))
                .toList();
    }

    private MatrixRow row(String id, Level level) {
        return new MatrixRow(
                SafeText.line(id, LONGEST_ID),
                level,
                book.flatMap(known -> known.rule(id)).map(rule -> PROSE.inline(rule.sentence())),
                columns.stream().map(column -> column.cell(id)).toList());
    }

    private String title(String prefix) {
        return book.flatMap(known -> known.chapters().stream()
                        .filter(chapter -> chapter.prefix().equals(prefix + "."))
                        .findFirst())
                .map(chapter -> chapter.title())
                .orElse(SafeText.line(prefix, LONGEST_ID));
    }

    /** What it is made of. */
    String title() {
        return columns.size()
                + (columns.size() == 1 ? " subject, " : " subjects, ")
                + size()
                + (size() == 1 ? " rule" : " rules");
    }

    /** How many rules there are. */
    int size() {
        return levels.size();
    }

    /** What speaks against comparing the subjects, in sentences. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (Column column : columns) {
            if (!column.trusted()) {
                notes.add("The run of " + column.subject() + " cannot be trusted: " + column.problem());
            }
        }
        if (columns.stream().map(Column::digest).distinct().count() > 1) {
            notes.add(
                    "The certificates are about different texts of the rule book, so a rule may say different things.");
        }
        if (book.isEmpty()) {
            notes.add(
                    "Not all certificates are about the text of the rule book that this kit has, so what the rules say is"
                            + " left out.");
        }
        if (columns.stream().map(Column::edition).distinct().count() > 1) {
            notes.add("The subjects were certified against different editions.");
        }
        return notes;
    }
}
