package org.futurestck.kit.rulebook;

import java.util.List;
import java.util.Optional;
import org.futurestck.kit.spi.Edition;

/**
 * A contract that the rule book describes, as the index names it. A rule belongs to exactly one, and a subject is certified by the
 * rules of one. Immutable.
 *
 * @param id its name on the command line and in certificates
 * @param contract what it is, in Markdown, as the end of a sentence
 * @param editions the editions of its documents, oldest first; at least one
 * @param observedOn the implementation whose behaviour is written down where the documents are silent
 * @param reference the name of the subject that shows how it is done right
 */
public record Profile(String id, String contract, List<Edition> editions, String observedOn, String reference) {

    /**
     * Copies the editions.
     *
     * @param id id
     * @param contract contract
     * @param editions editions
     * @param observedOn implementation
     * @param reference subject
     */
    public Profile {
        editions = List.copyOf(editions);
    }

    /**
     * The edition that first described the contract.
     *
     * @return the edition
     */
    public Edition oldest() {
        return editions.get(0);
    }

    /**
     * The newest edition that the book knows.
     *
     * @return the edition
     */
    public Edition newest() {
        return editions.get(editions.size() - 1);
    }

    /**
     * Finds an edition by its name.
     *
     * @param name a name such as {@code 3.8}
     * @return the edition, or empty if the book does not know it
     */
    public Optional<Edition> edition(String name) {
        return editions.stream().filter(edition -> edition.name().equals(name)).findFirst();
    }

    @Override
    public String toString() {
        return id;
    }
}
