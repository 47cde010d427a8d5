package org.futurestck.cli.docs;

import java.util.List;
import org.futurestck.cli.page.Asset;
import org.futurestck.cli.page.Assets;
import org.futurestck.kit.KitVersion;

/**
 * What stands around the content of a page.
 *
 * @param file the name of the page
 * @param title its title
 * @param description what it is about, in a sentence
 * @param assets its style sheets and scripts
 */
record PageHead(String file, String title, String description, Assets assets) {

    private static final Asset STYLE = Asset.load(PageHead.class, "docs.css");

    /** A page that the others have in their navigation. */
    record Stop(String file, String name) {}

    private static final List<Stop> STOPS = List.of(
            new Stop(Links.INDEX, "Contents"),
            new Stop(Links.SEARCH, "Search"),
            new Stop(Links.MODEL, "States"),
            new Stop(Links.SUBJECTS, "Known subjects"),
            new Stop(Links.COVERAGE, "Coverage"),
            new Stop(Links.ZOO, "Zoo"),
            new Stop(Links.PROTOCOL, "Protocol"));

    static PageHead of(String file, String title, String description, Asset... scripts) {
        return new PageHead(file, title, description, Assets.with(List.of(STYLE), List.of(scripts)));
    }

    String fullTitle() {
        return title + " · Futures TCK";
    }

    List<Stop> stops() {
        return STOPS;
    }

    boolean isAt(Stop stop) {
        return stop.file().equals(file);
    }

    String version() {
        return KitVersion.VERSION;
    }
}
