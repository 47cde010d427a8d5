package org.futurestck.cli;

import java.util.stream.Collectors;
import org.futurestck.kit.KitVersion;
import org.futurestck.kit.rulebook.RuleBook;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        RuleBook book = RuleBook.load();
        String contracts = book.profiles().stream()
                .map(profile -> "editions " + profile.oldest() + " to " + profile.newest() + " of " + profile)
                .collect(Collectors.joining(", "));
        return new String[] {
            "futures-tck " + KitVersion.VERSION,
            "rule book " + book.version() + " with " + book.rules().size() + " rules, " + contracts
        };
    }
}
