package org.futurestck.kit.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Node;

/**
 * Reads a table of rules. Its columns are {@code id}, {@code call}, one for each state, and {@code builds on}; a row named
 * {@code builds on} tells the same of the columns.
 */
final class RuleTable {

    private static final String BUILDS_ON = "builds on";

    private final Page page;
    private final Rule common;
    private final Profile profile;
    private final List<String> header;
    private final List<Row> rows;

    private record Row(int line, List<String> cells) {
        String first() {
            return cells.get(0);
        }
    }

    private RuleTable(Page page, TableBlock table, Rule common, Profile profile) {
        this.page = page;
        this.common = common;
        this.profile = profile;
        List<Row> all = Page.children(table).stream()
                .flatMap(part -> Page.children(part).stream())
                .map(row -> new Row(page.line(row), cells(page, row)))
                .toList();
        this.header = all.get(0).cells();
        this.rows = all.subList(1, all.size());
    }

    private static List<String> cells(Page page, Node row) {
        return Page.children(row).stream().map(page::source).toList();
    }

    static List<Rule> read(Page page, TableBlock table, Rule common, Profile profile) {
        return new RuleTable(page, table, common, profile).rules(page.line(table));
    }

    private List<Rule> rules(int line) {
        int last = header.size() - 1;
        if (last < 3
                || !header.get(0).equals("id")
                || !header.get(1).equals("call")
                || !header.get(last).equals(BUILDS_ON)) {
            page.problem(line, "the table of " + common.id() + " needs the columns id, call, states and builds on");
            return List.of();
        }
        Map<Integer, List<String>> ofColumns = ofColumns(last);
        List<Rule> rules = new ArrayList<>();
        for (Row row : rows) {
            if (!row.first().equals(BUILDS_ON)) {
                List<String> ofRow = ids(row, last);
                for (int column = 2; column < last; column++) {
                    rules.add(cell(row, column, ofRow, ofColumns.getOrDefault(column, List.of())));
                }
            }
        }
        return rules;
    }

    private Map<Integer, List<String>> ofColumns(int last) {
        Map<Integer, List<String>> ids = new HashMap<>();
        rows.stream().filter(row -> row.first().equals(BUILDS_ON)).forEach(row -> IntStream.range(2, last)
                .forEach(column -> ids.put(column, ids(row, column))));
        return ids;
    }

    private Rule cell(Row row, int column, List<String> ofRow, List<String> ofColumn) {
        String prefix = common.id().substring(0, common.id().length() - 1);
        String state = header.get(column);
        CellText cell =
                CellText.read(row.cells().get(column), common, profile, sentence -> problem(row, column, sentence));
        Set<String> buildsOn = new LinkedHashSet<>();
        Stream.of(common.buildsOn(), ofColumn, ofRow, cell.buildsOn()).forEach(buildsOn::addAll);
        return new Rule(
                prefix + state + "." + row.first().replace("`", ""),
                cell.level(),
                "In the state " + state + ", " + row.cells().get(1) + " " + cell.outcome() + ".",
                common.why(),
                common.documented(),
                common.appliesTo(),
                cell.editions().since(),
                cell.editions().until(),
                List.copyOf(buildsOn),
                common.lookAt(),
                common.untestable(),
                common.chapter(),
                row.line());
    }

    private List<String> ids(Row row, int column) {
        String text = row.cells().get(column);
        if (text.isEmpty()) {
            problem(row, column, "is empty");
            return List.of();
        }
        return IdList.read(text, sentence -> problem(row, column, "is malformed: " + sentence));
    }

    private void problem(Row row, int column, String sentence) {
        page.problem(row.line(), "the cell '" + header.get(column) + "' of the row " + row.first() + " " + sentence);
    }
}
