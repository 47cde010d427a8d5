package org.futurestck.kit.history;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.futurestck.kit.model.ContractModel;
import org.futurestck.kit.model.Transition;
import org.jspecify.annotations.Nullable;

/** What the operations of a history might have come to, in all the orders that its moments leave open. */
final class LegalOutcomes {

    /** More of them explain nothing to anybody. */
    private static final int MOST = 6;

    private static final int MOST_TRIES = 50_000;

    private final List<Happening> happenings;
    private final Precedence precedence;
    private final @Nullable String[] words;
    private final Set<String> found = new LinkedHashSet<>();
    private int tries;

    private LegalOutcomes(List<Happening> happenings) {
        this.happenings = happenings;
        precedence = new Precedence(happenings);
        words = new String[happenings.size()];
    }

    /**
     * Lists them.
     *
     * @return for each what the operations of the threads and of the epilogue come to; at most six; empty if what was seen of calls
     *     and callbacks fits into no order
     */
    static List<String> of(List<Happening> happenings) {
        LegalOutcomes search = new LegalOutcomes(happenings);
        search.from(ContractModel.NEW, 0, 0);
        return new ArrayList<>(search.found);
    }

    private void from(ContractModel model, long over, long begun) {
        if (found.size() == MOST || ++tries > MOST_TRIES) {
            return;
        }
        if (Long.bitCount(over) == happenings.size()) {
            if (model.settled()) {
                found.add(text());
            }
            return;
        }
        for (int i = 0; i < happenings.size(); i++) {
            if (precedence.isNext(i, over)) {
                take(i, model, over, begun);
            }
        }
        model.moves().forEach(move -> from(move.next(), over, begun));
    }

    private void take(int i, ContractModel model, long over, long begun) {
        Happening happening = happenings.get(i);
        long bit = 1L << i;
        int step = (begun & bit) == 0 ? 0 : 1;
        Optional<Transition<ContractModel>> taken = happening.step(model, step);
        if (taken.isEmpty()) {
            return;
        }
        @Nullable String before = words[i];
        words[i] = taken.get().expected();
        boolean last = step + 1 == happening.steps();
        from(taken.get().next(), last ? over | bit : over, last ? begun : begun | bit);
        words[i] = before;
    }

    private String text() {
        return IntStream.range(0, happenings.size())
                .filter(i -> happenings.get(i) instanceof Happening.Deed deed
                        && !deed.actor().equals("setup"))
                .mapToObj(i -> ((Happening.Deed) happenings.get(i)).operation() + " " + words[i])
                .collect(Collectors.joining(", "));
    }
}
