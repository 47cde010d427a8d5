package org.futurestck.cli.matrix;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.futurestck.cli.page.Asset;
import org.futurestck.cli.page.Assets;
import org.futurestck.cli.page.Templates;

/** A matrix as a page for a browser, that needs nothing but itself. */
final class MatrixPage {

    /** How many bytes a page has at most. */
    static final int BYTES = 4_000_000;

    private static final Assets ASSETS = Assets.with(
            List.of(Asset.load(MatrixPage.class, "matrix.css")),
            List.of(Asset.ADDRESS, Asset.load(MatrixPage.class, "matrix.js"), Asset.REVEAL));

    /** How many characters the texts of cells may have; cells tell their verdicts alone where they may have none. */
    private static final List<Integer> LONGEST = List.of(400, 120, 0);

    private MatrixPage() {}

    static String of(Matrix matrix) {
        String page = "";
        for (int longest : LONGEST) {
            page = Templates.render(
                    "matrix/matrix.jte", Map.of("matrix", matrix, "assets", ASSETS, "longest", longest));
            if (page.getBytes(StandardCharsets.UTF_8).length <= BYTES) {
                return page;
            }
        }
        return page;
    }
}
