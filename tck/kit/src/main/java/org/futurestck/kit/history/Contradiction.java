package org.futurestck.kit.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.futurestck.kit.operation.History;
import org.futurestck.kit.operation.Race;

/**
 * A history that no order explains, told to people. Immutable.
 *
 * @param legal what the operations might have come to, one text for each possibility; empty if what was seen of calls and callbacks
 *     fits into no order at all
 * @param actual what they came to
 * @param events what happened, moment by moment
 * @param illegal the first of the events that no order explains together with those before it
 */
public record Contradiction(List<String> legal, String actual, List<Event> events, int illegal) {

    /**
     * Copies the lists.
     *
     * @param legal possibilities
     * @param actual what happened
     * @param events events
     * @param illegal index
     */
    public Contradiction {
        legal = List.copyOf(legal);
        events = List.copyOf(events);
    }

    /**
     * The beginning or the end of something.
     *
     * @param actor who did it: a racer, a call, a callback
     * @param kind what kind of event it is
     * @param text what happened, in the words of the documents
     */
    public record Event(String actor, Kind kind, String text) {}

    /** The kinds of event. */
    public enum Kind {
        /** An operation begins. */
        BEGIN,
        /** An operation ends. */
        END,
        /** A moment inside a call or a callback. */
        SIGHTING,
        /** What should have happened, and did not. */
        MISSING
    }

    /** An event at its moment; ends come behind beginnings of the same moment, which were not seen to be apart. */
    private record Placed(int moment, Event event, Happening happening) {}

    /**
     * Holds a history against the model.
     *
     * @param race what was run
     * @param history one of its histories
     * @return the contradiction; empty if some order explains the history
     */
    public static Optional<Contradiction> find(Race race, History history) {
        List<Happening> happenings = Happening.all(race, history);
        return Linearization.explains(happenings) ? Optional.empty() : Optional.of(of(happenings));
    }

    private static Contradiction of(List<Happening> happenings) {
        List<Placed> placed = new ArrayList<>();
        for (Happening happening : happenings) {
            if (happening instanceof Happening.Deed deed) {
                placed.add(at(deed.begin(), Kind.BEGIN, deed.operation().toString(), deed));
                placed.add(at(deed.end(), Kind.END, deed.toString(), deed));
            } else {
                placed.add(at(happening.begin(), Kind.SIGHTING, happening.toString(), happening));
            }
        }
        placed.sort(Comparator.comparingInt(Placed::moment)
                .thenComparing(each -> each.event().kind() == Kind.END));
        List<Event> events = placed.stream().map(Placed::event).collect(Collectors.toCollection(ArrayList::new));
        OptionalInt moment = placed.stream()
                .filter(each -> each.event().kind() != Kind.BEGIN)
                .mapToInt(Placed::moment)
                .filter(until -> !Linearization.explains(happenings, until))
                .findFirst();
        int illegal = events.size();
        if (moment.isPresent()) {
            illegal = lastAt(placed, moment.getAsInt());
        } else {
            events.add(new Event("nobody", Kind.MISSING, "a callback of a future that is done was not called"));
        }
        return new Contradiction(LegalOutcomes.of(happenings), actual(happenings, moment.isEmpty()), events, illegal);
    }

    private static Placed at(int moment, Kind kind, String text, Happening happening) {
        return new Placed(moment, new Event(happening.actor(), kind, text), happening);
    }

    private static int lastAt(List<Placed> placed, int moment) {
        int last = 0;
        for (int i = 0; i < placed.size(); i++) {
            boolean here =
                    placed.get(i).moment() == moment && placed.get(i).event().kind() != Kind.BEGIN;
            last = here ? i : last;
        }
        return last;
    }

    private static String actual(List<Happening> happenings, boolean callbackMissing) {
        String seen = happenings.stream()
                .filter(happening -> !happening.actor().equals("setup"))
                .map(Happening::toString)
                .collect(Collectors.joining(", "));
        return seen + (callbackMissing ? ", and a callback was not called" : "");
    }
}
