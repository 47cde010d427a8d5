package org.futurestck.cli.scenario;

import io.cucumber.messages.types.TableCell;
import io.cucumber.messages.types.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.futurestck.cli.scenario.ScenarioLine.Piece;

/**
 * The values of a row of examples, which stand in the steps of an outline in place of their names.
 *
 * @param values the values by their names
 */
record Examples(Map<String, String> values) {

    static final Examples NONE = new Examples(Map.of());

    static Examples of(TableRow header, TableRow row) {
        List<TableCell> names = header.getCells();
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            values.put(names.get(i).getValue(), row.getCells().get(i).getValue());
        }
        return new Examples(values);
    }

    /** A text with the values in it, each a piece of its own. */
    List<Piece> fill(String text) {
        List<Piece> pieces = new ArrayList<>();
        int written = 0;
        for (int open = text.indexOf('<'); open >= 0; open = text.indexOf('<', open + 1)) {
            int close = text.indexOf('>', open);
            String value = close < 0 ? null : values.get(text.substring(open + 1, close));
            if (value != null) {
                add(pieces, text.substring(written, open), false);
                add(pieces, value, true);
                written = close + 1;
            }
        }
        add(pieces, text.substring(written), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean filledIn) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, filledIn));
        }
    }
}
