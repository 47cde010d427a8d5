package org.futurestck.kit.run;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.futurestck.kit.certificate.Power;
import org.futurestck.kit.operation.History;
import org.futurestck.kit.operation.Race;

/** Counts the races and sequences of a run. Safe for use by several threads. */
final class Tally {

    private final Set<String> programs = ConcurrentHashMap.newKeySet();
    private final LongAdder rounds = new LongAdder();
    private final LongAdder met = new LongAdder();
    private final LongAdder sequences = new LongAdder();

    void raced(Race race, History history) {
        programs.add(race.toString());
        rounds.add(history.count());
        met.add(history.met() ? history.count() : 0);
    }

    void compared(int more) {
        sequences.add(more);
    }

    Power power() {
        return new Power(programs.size(), rounds.sum(), met.sum(), sequences.sum());
    }
}
