package org.futurestck.cli.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The table of states: every operation in every state.
 *
 * @param states the columns
 * @param rows the rows
 */
record StateTable(List<String> states, List<Row> rows) {

    /**
     * A row.
     *
     * @param call the operation, as it is called
     * @param cells the rules, one for each state
     */
    record Row(String call, List<RuleView> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    StateTable {
        states = List.copyOf(states);
        rows = List.copyOf(rows);
    }

    /** The table of some cells, which come row by row; their ids are made of a prefix, the state and the operation. */
    static StateTable of(List<RuleView> cells) {
        Set<String> states = new LinkedHashSet<>();
        Map<String, List<RuleView>> rows = new LinkedHashMap<>();
        for (RuleView cell : cells) {
            String[] parts = cell.id().split("\\.");
            states.add(parts[1]);
            rows.computeIfAbsent(parts[2], any -> new ArrayList<>()).add(cell);
        }
        return new StateTable(
                List.copyOf(states),
                rows.values().stream()
                        .map(row -> new Row(row.get(0).call(), row))
                        .toList());
    }

    List<RuleView> cells() {
        return rows.stream().flatMap(row -> row.cells().stream()).toList();
    }
}
