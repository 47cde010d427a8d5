package org.futurestck.cli.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The style sheets and scripts of a page. Immutable.
 *
 * @param styles the style sheets
 * @param scripts the scripts, in the order in which they run
 */
public record Assets(List<Asset> styles, List<Asset> scripts) {

    private static final Asset STYLE = Asset.load(Assets.class, "style.css");
    private static final Asset THEME = Asset.load(Assets.class, "theme.js");

    /**
     * Copies the lists.
     *
     * @param styles style sheets
     * @param scripts scripts
     */
    public Assets {
        styles = List.copyOf(styles);
        scripts = List.copyOf(scripts);
    }

    /**
     * The style sheets and scripts of a page that has some of its own.
     *
     * @param styles its own style sheets
     * @param scripts its own scripts
     * @return those that all pages have, and these after them
     */
    public static Assets with(List<Asset> styles, List<Asset> scripts) {
        return new Assets(
                Stream.concat(Stream.of(STYLE), styles.stream()).toList(),
                Stream.concat(Stream.of(THEME), scripts.stream()).toList());
    }

    /**
     * The content security policy of a page with just these. Whatever else might have got into the page is neither run nor loaded.
     *
     * @return the policy, as the meta element takes it
     */
    public String policy() {
        return "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; style-src " + sources(styles)
                + "; script-src " + sources(scripts);
    }

    private static String sources(List<Asset> assets) {
        return assets.stream().map(Asset::source).collect(Collectors.joining(" "));
    }
}
