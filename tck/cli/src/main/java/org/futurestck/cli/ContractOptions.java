package org.futurestck.cli;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.futurestck.kit.rulebook.Profile;
import org.futurestck.kit.rulebook.RuleBook;
import org.futurestck.kit.spi.Capability;
import org.futurestck.kit.spi.Edition;
import org.futurestck.kit.stage.SubjectInfo;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What contract, and which edition of its documents, the user wants a subject to be held against. */
final class ContractOptions {

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            description = "The contract that the subject has to be about (default: the one that the subject names).")
    @Nullable
    String profile;

    @Option(
            names = "--edition",
            paramLabel = "N.N",
            description =
                    "The edition of the documents to certify against (default: the newest one the subject claims).")
    @Nullable
    String edition;

    /** Takes the subject that shows how a contract is kept, if the user has named a contract and no subject. */
    void completeSubject(SubjectOptions subject) {
        if (profile != null && !subject.given) {
            subject.subject = wanted(RuleBook.load()).reference();
        }
    }

    /**
     * The edition that the user has named.
     *
     * @return null for none
     * @throws UsageException if no subject could be held against it
     */
    @Nullable
    Edition edition() {
        String name = edition;
        if (name == null) {
            return null;
        }
        RuleBook book = RuleBook.load();
        List<Profile> possible = profile == null ? book.profiles() : List.of(wanted(book));
        return possible.stream()
                .flatMap(each -> each.edition(name).stream())
                .findFirst()
                .orElseThrow(() -> noEdition(name, possible.get(0)));
    }

    /**
     * Holds a subject to what the user has asked for.
     *
     * @throws UsageException if it is about another contract, or about one without that edition or those rules, or one that has no
     *     use for a claim
     */
    void demandFits(Shelf shelf, SubjectInfo subject, List<String> rules, Set<Capability> claims) {
        Profile own = shelf.book().profileFor(subject.profile()).orElse(null);
        if (own == null) {
            // The certification tells what is wrong with such a host.
            return;
        }
        if (profile != null && !wanted(shelf.book()).equals(own)) {
            throw new UsageException(
                    subject.name() + " is a subject of the profile " + own + ", and not of " + profile + ".");
        }
        if (edition != null && own.edition(edition).isEmpty()) {
            throw noEdition(edition, own);
        }
        shelf.demandMatches(own, rules);
        shelf.demandUseful(own, claims);
    }

    private Profile wanted(RuleBook book) {
        return known(book, String.valueOf(profile));
    }

    /**
     * The contract of a name.
     *
     * @throws UsageException if the book describes none of that name
     */
    static Profile known(RuleBook book, String id) {
        return book.profile(id)
                .orElseThrow(() -> new UsageException("There is no profile '" + id + "'; --profile takes one of "
                        + book.profiles().stream().map(Profile::id).collect(Collectors.joining(", ")) + "."));
    }

    private static UsageException noEdition(String edition, Profile profile) {
        return new UsageException("There is no edition '" + edition + "' of " + profile + "; editions go from "
                + profile.oldest() + " to " + profile.newest() + ".");
    }
}
