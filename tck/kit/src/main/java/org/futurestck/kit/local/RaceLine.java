package org.futurestck.kit.local;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.futurestck.kit.operation.History;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.stage.StageFaultException;
import org.jspecify.annotations.Nullable;

/** The operations of one thread in one round, and what comes of them. While it runs, it does as little else as can be. */
final class RaceLine {

    private final Interpreter interpreter;
    private final List<Operation> operations;
    private final @Nullable Deed[] deeds;
    private final @Nullable Object[] results;
    private final @Nullable Throwable[] raised;
    private final long[] begins;
    private final long[] ends;
    private @Nullable StageFaultException fault;

    RaceLine(Interpreter interpreter, List<Operation> operations) {
        this.interpreter = interpreter;
        this.operations = operations;
        deeds = new Deed[operations.size()];
        results = new Object[operations.size()];
        raised = new Throwable[operations.size()];
        begins = new long[operations.size()];
        ends = new long[operations.size()];
    }

    /** Looks up what the operations name; what others only create later is looked up when its turn has come. */
    void lookAhead() {
        for (int i = 0; i < deeds.length; i++) {
            try {
                deeds[i] = interpreter.prepare(operations.get(i));
            } catch (StageFaultException e) {
                return;
            }
        }
    }

    void run() {
        Thread.interrupted(); // whatever was meant for an earlier round
        try {
            for (int i = 0; i < deeds.length; i++) {
                @Nullable Deed known = deeds[i];
                run(i, known == null ? interpreter.prepare(operations.get(i)) : known);
            }
        } catch (StageFaultException e) {
            fault = e;
        } catch (RuntimeException e) {
            // A racer that dies would look like one that hangs.
            fault = new StageFaultException("The stage failed in a race: " + e + ".", e);
        }
    }

    private void run(int i, Deed deed) {
        begins[i] = System.nanoTime();
        try {
            results[i] = deed.perform();
        } catch (Throwable e) {
            raised[i] = e;
        }
        ends[i] = System.nanoTime();
    }

    LongStream moments() {
        return LongStream.concat(Arrays.stream(begins), Arrays.stream(ends));
    }

    /**
     * What came of the operations.
     *
     * @param moments all moments of the round, in order
     * @throws StageFaultException if one of them could not be performed
     */
    List<History.Performed> performed(long[] moments) {
        if (fault != null) {
            throw fault;
        }
        List<History.Performed> performed = new ArrayList<>();
        for (int i = 0; i < begins.length; i++) {
            Throwable error = raised[i];
            if (error instanceof Refusal) {
                throw new StageFaultException(String.valueOf(error.getMessage()), error);
            }
            performed.add(new History.Performed(
                    Arrays.binarySearch(moments, begins[i]),
                    Arrays.binarySearch(moments, ends[i]),
                    error == null ? interpreter.returned(results[i]) : interpreter.raised(error)));
        }
        return performed;
    }
}
