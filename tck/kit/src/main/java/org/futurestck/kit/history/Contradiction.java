package org.futurestck.kit.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.futurestck.kit.operation.Operation;

/**
 * A history that no order explains, told to people. Immutable.
 *
 * @param legal what the operations might have come to, or what is missing, one text for each possibility; empty if what was seen of
 *     calls and callbacks fits into no order at all
 * @param actual what they came to
 * @param events what happened, moment by moment
 * @param illegal the first of the events that no order explains together with those before it
 */
public record Contradiction(List<String> legal, String actual, List<Event> events, int illegal) implements Judgement {

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
     * What the rule allows, all of it.
     *
     * @return the end of a sentence that begins with "expected"
     */
    public String expected() {
        return switch (legal.size()) {
            case 0 -> "some order of all that happened explains it";
            case 1 -> legal.get(0);
            default -> "one of these: " + String.join(" | ", legal);
        };
    }

    /** Tells of a history that no order explains. */
    static Contradiction of(List<Happening> happenings) {
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
                .filter(until -> Linearization.search(happenings, until) == Linearization.Result.NONE)
                .findFirst();
        if (moment.isPresent()) {
            int illegal = lastAt(placed, moment.getAsInt());
            return new Contradiction(LegalOutcomes.of(happenings), actual(happenings), events, illegal);
        }
        // All that happened is legal; it is not all that has to happen.
        String missing = String.join(", ", neverCalled(happenings));
        events.add(new Event("nobody", Kind.MISSING, "never called: " + missing));
        return new Contradiction(
                List.of("each callback of a future that is done is called"),
                actual(happenings) + ", and these callbacks were not called: " + missing,
                events,
                events.size() - 1);
    }

    private static List<String> neverCalled(List<Happening> happenings) {
        Set<String> called = happenings.stream()
                .filter(Happening.Sight.class::isInstance)
                .map(sight -> ((Happening.Sight) sight).id())
                .collect(Collectors.toSet());
        return happenings.stream()
                .filter(Happening.Deed.class::isInstance)
                .map(deed -> ((Happening.Deed) deed).operation())
                .filter(Operation.AddDoneCallback.class::isInstance)
                .map(add -> ((Operation.AddDoneCallback) add).callback().id())
                .filter(callback -> !called.contains(callback))
                .toList();
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

    private static String actual(List<Happening> happenings) {
        return happenings.stream()
                .filter(happening -> !happening.actor().equals("setup"))
                .map(Happening::toString)
                .collect(Collectors.joining(", "));
    }
}
