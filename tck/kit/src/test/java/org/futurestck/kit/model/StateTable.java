package org.futurestck.kit.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of the rule book's chapter on states: for each row, the text of its cell in each column. */
final class StateTable {

    private static final String CHAPTER = "/org/futurestck/rulebook/state-table.md";

    private StateTable() {}

    static Map<String, Map<String, String>> read() {
        List<List<String>> rows = new ArrayList<>();
        for (String line : text().lines().toList()) {
            if (line.startsWith("| id | call |") || !rows.isEmpty() && line.startsWith("|")) {
                rows.add(Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList());
            } else if (!rows.isEmpty()) {
                break;
            }
        }
        Map<String, Map<String, String>> table = new LinkedHashMap<>();
        List<String> header = rows.get(0);
        for (List<String> row : rows.subList(2, rows.size())) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int column = 2; column < header.size() - 1; column++) {
                cells.put(header.get(column), row.get(column));
            }
            table.put(row.get(0).replace("`", ""), cells);
        }
        return table;
    }

    private static String text() {
        try (InputStream chapter = StateTable.class.getResourceAsStream(CHAPTER)) {
            return new String(chapter.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
