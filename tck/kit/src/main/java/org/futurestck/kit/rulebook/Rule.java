package org.futurestck.kit.rulebook;

import java.util.List;
import org.futurestck.kit.spi.Edition;
import org.jspecify.annotations.Nullable;

/**
 * One rule of the book. Its texts are inline Markdown on one line, as they stand in the chapter.
 *
 * @param id its stable id
 * @param level how binding it is
 * @param sentence what it says
 * @param why the reason for it
 * @param documented where the documents say so
 * @param appliesTo the subjects it is about
 * @param since the first edition it belongs to; later than every edition the kit knows only if it is untestable
 * @param until the last edition it belongs to; null if it still holds
 * @param buildsOn ids of the rules whose failure makes a verdict on this one worthless
 * @param lookAt what to look at in an implementation that breaks it
 * @param untestable why no check can refute it; null if one can
 * @param chapter the id of its chapter
 * @param line the line in the chapter where it begins, counted from 1
 */
public record Rule(
        String id,
        Level level,
        String sentence,
        String why,
        String documented,
        String appliesTo,
        Edition since,
        @Nullable Edition until,
        List<String> buildsOn,
        String lookAt,
        @Nullable String untestable,
        String chapter,
        int line) {

    /**
     * Copies the ids.
     *
     * @param id id
     * @param level level
     * @param sentence sentence
     * @param why reason
     * @param documented citation
     * @param appliesTo subjects
     * @param since first edition
     * @param until last edition, or null
     * @param buildsOn prerequisites
     * @param lookAt advice
     * @param untestable reason, or null
     * @param chapter chapter
     * @param line line
     */
    public Rule {
        buildsOn = List.copyOf(buildsOn);
    }

    /**
     * Tells whether the rule belongs to an edition.
     *
     * @param edition the edition
     * @return true from {@link #since} to {@link #until}, both included
     */
    public boolean belongsTo(Edition edition) {
        return since.compareTo(edition) <= 0 && (until == null || edition.compareTo(until) <= 0);
    }
}
