package org.futurestck.cli;

import java.util.List;
import java.util.stream.IntStream;

/** Prints rows in columns. Where lines have an end, the last column is cut there. */
final class Columns {

    private static final String BETWEEN = "  ";
    private static final String CUT = "...";

    private Columns() {}

    /** Prints rows of equal length. */
    static void print(Screen screen, List<List<String>> rows) {
        int columns = rows.isEmpty() ? 0 : rows.get(0).size();
        List<Integer> widths = IntStream.range(0, columns)
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                String cell = row.get(column);
                line.append(cell);
                if (column < columns - 1) {
                    line.append(" ".repeat(widths.get(column) - cell.length())).append(BETWEEN);
                }
            }
            screen.out().println(cut(line.toString(), screen.columns()));
        }
        screen.out().flush();
    }

    private static String cut(String line, int columns) {
        return line.length() <= columns ? line : line.substring(0, columns - CUT.length()) + CUT;
    }
}
