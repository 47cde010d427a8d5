package org.futurestck.kit.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.futurestck.kit.spi.Edition;

/** Reads a row of the table of contracts. */
final class ProfileRow {

    static final String COLUMNS = "Profile, Contract, Editions, 'Observed on' and Reference";

    private static final Pattern ID = Pattern.compile("`([a-z0-9]+(?:[.-][a-z0-9]+)*)`");
    private static final Pattern REFERENCE = Pattern.compile("`([^`]+)`");

    private ProfileRow() {}

    static Optional<Profile> read(Page page, Node row) {
        List<String> cells = Page.children(row).stream().map(page::source).toList();
        Matcher id = ID.matcher(cells.get(0));
        Matcher reference = REFERENCE.matcher(cells.size() < 5 ? "" : cells.get(4));
        if (!id.matches() || !reference.matches()) {
            page.problem(
                    page.line(row),
                    "a row of the table of contracts is not of the form `profile` | contract | editions | observed on |"
                            + " `reference`");
            return Optional.empty();
        }
        List<Edition> editions = new ArrayList<>();
        for (String name : cells.get(2).split(",\\s*")) {
            if (!Edition.isName(name)) {
                page.problem(page.line(row), "'" + name + "' is not the name of an edition");
                return Optional.empty();
            }
            Edition edition = new Edition(name);
            if (!editions.isEmpty() && editions.get(editions.size() - 1).compareTo(edition) >= 0) {
                page.problem(page.line(row), "the edition " + edition + " does not come after the one before it");
            }
            editions.add(edition);
        }
        return Optional.of(new Profile(id.group(1), cells.get(1), editions, cells.get(3), reference.group(1)));
    }
}
