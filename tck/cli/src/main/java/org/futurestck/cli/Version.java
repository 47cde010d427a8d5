package org.futurestck.cli;

import org.futurestck.kit.KitVersion;
import org.futurestck.kit.rulebook.RuleBook;
import org.futurestck.kit.spi.Edition;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        RuleBook book = RuleBook.load();
        return new String[] {
            "futures-tck " + KitVersion.VERSION,
            "rule book " + book.version() + " with " + book.rules().size() + " rules, editions " + Edition.OLDEST
                    + " to " + Edition.NEWEST
        };
    }
}
