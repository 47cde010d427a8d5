package org.futurestck.cli.view;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.futurestck.cli.page.Asset;
import org.futurestck.cli.page.Assets;
import org.futurestck.cli.page.Templates;
import org.futurestck.cli.timeline.Picture;

/** A page for a browser, that needs nothing but itself. It tells less of each rule where it would be too long otherwise. */
final class HtmlView {

    /** How many bytes a page has at most. */
    static final int BYTES = 2_000_000;

    private static final Assets ASSETS = Assets.with(
            List.of(Asset.load(HtmlView.class, "certificate.css"), Picture.STYLE),
            List.of(
                    Asset.ADDRESS,
                    Asset.load(HtmlView.class, "filter.js"),
                    Asset.REVEAL,
                    Asset.load(HtmlView.class, "copy.js")));

    private HtmlView() {}

    static String of(Material material) {
        String page = "";
        for (Detail detail : Detail.values()) {
            page = Templates.render(
                    "view/certificate.jte", Map.of("page", new HtmlPage(material, detail), "assets", ASSETS));
            if (page.getBytes(StandardCharsets.UTF_8).length <= BYTES) {
                return page;
            }
        }
        return page;
    }
}
