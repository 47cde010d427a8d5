package org.futurestck.kit.wire;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.futurestck.kit.operation.History;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Race;
import org.futurestck.kit.stage.Stage;
import org.futurestck.kit.stage.StageFaultException;
import org.futurestck.kit.stage.StageLostException;
import org.futurestck.kit.stage.Standing;

/** One check on one host. Safe for use by several threads. */
final class WireStage implements Stage {

    /** What becomes of a host when its check is over. */
    interface TakeBack {

        /**
         * Takes the host back.
         *
         * @param host the host
         * @param reusable whether nothing of the check is left in it
         */
        void host(HostProcess host, boolean reusable);
    }

    private static final int LONGEST_CLAUSE = 200;

    private final HostProcess host;
    private final Duration closing;
    private final TakeBack takeBack;
    private final AtomicBoolean closed = new AtomicBoolean();

    WireStage(HostProcess host, Duration closing, TakeBack takeBack) {
        this.host = host;
        this.closing = closing;
        this.takeBack = takeBack;
    }

    @Override
    public CompletableFuture<Outcome> start(String caller, Operation operation) {
        String clause = cut(caller + " performed " + operation);
        return closed.get()
                ? late(clause)
                : host.ask(
                        clause,
                        id -> new Request.Start(id, caller, operation),
                        Answer.Ended.class,
                        Answer.Ended::outcome);
    }

    @Override
    public CompletableFuture<List<History>> race(Race race) {
        String clause = cut("the racers ran a " + race);
        return closed.get()
                ? late(clause)
                : host.ask(
                                clause,
                                id -> new Request.Race(id, race),
                                Answer.Histories.class,
                                Answer.Histories::histories)
                        .thenApply(histories -> fitting(race, histories));
    }

    @Override
    public CompletableFuture<Standing> standing() {
        String clause = "the kit asked where the threads stand";
        return closed.get()
                ? late(clause)
                : host.ask(clause, Request.Standing::new, Answer.Stands.class, Answer.Stands::standing);
    }

    @Override
    public String aboutSilence() {
        return host.aboutSilence();
    }

    /**
     * Ends the check. A host that says that nothing of the check is left serves the next one; any other is killed.
     *
     * @throws StageFaultException if the host breaks the protocol only now
     */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        boolean reusable = false;
        try {
            boolean clean = host.ending() == null && endCheck();
            // Nobody may have asked for anything since the host broke the protocol.
            if (host.ending() instanceof Ending.Fault fault) {
                throw fault.before("the kit ended the check");
            }
            reusable = clean;
        } finally {
            takeBack.host(host, reusable);
        }
    }

    private boolean endCheck() {
        try {
            boolean nothingStuck = host.ask(
                            "the kit ended the check", Request.Close::new, Answer.Closed.class, answer -> answer.stuck()
                                    .isEmpty())
                    .get(closing.toMillis(), TimeUnit.MILLISECONDS);
            return nothingStuck && host.isIdle();
        } catch (TimeoutException e) {
            // A subject that will not shut down keeps the host from answering.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StageFaultException fault) {
                throw fault;
            } else if (e.getCause() instanceof StageLostException) {
                // The check is over, so the loss tells nothing about it.
                return false;
            }
            throw new IllegalStateException("a request fails in no other way", e);
        }
    }

    private static List<History> fitting(Race race, List<History> histories) {
        if (!histories.stream().allMatch(history -> history.fits(race))) {
            throw new StageFaultException("the host told a history that is none of the " + race);
        }
        return histories;
    }

    private static String cut(String clause) {
        return clause.length() > LONGEST_CLAUSE ? clause.substring(0, LONGEST_CLAUSE) + "..." : clause;
    }

    private static <T> CompletableFuture<T> late(String clause) {
        return CompletableFuture.failedFuture(new StageFaultException("the check was over before " + clause));
    }
}
