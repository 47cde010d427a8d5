package org.futurestck.kit.local;

import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.futurestck.kit.operation.History;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Race;
import org.futurestck.kit.spi.Candidate;
import org.futurestck.kit.stage.Door;
import org.futurestck.kit.stage.Stage;
import org.futurestck.kit.stage.StageFaultException;
import org.futurestck.kit.stage.Standing;
import org.jspecify.annotations.Nullable;

/**
 * The stage in this JVM. Safe for use by several threads; several stages may be open at once.
 *
 * <p>While any is open, log records of level WARNING and above that carry an error are reported backstage: to the check that
 * made the error, or to the only one that is open.
 */
public final class LocalStage implements Stage {

    /** The caller that starts races. */
    private static final String STARTER = "starter";

    private final StageObjects objects;
    private final Interpreter interpreter;
    private final RaceTrack track;

    // Guarded by this.
    private final Map<String, Caller> callers = new LinkedHashMap<>();
    private boolean closed;

    /**
     * Opens a stage.
     *
     * @param subject the subject
     * @param door where the check's calls and callbacks report
     */
    public LocalStage(Candidate subject, Door door) {
        this(subject, door, null);
    }

    /**
     * Opens a stage that can run programs.
     *
     * @param subject the subject
     * @param door where the check's calls and callbacks report
     * @param programs runs the programs of the check; null if there can be none
     */
    public LocalStage(Candidate subject, Door door, @Nullable ProgramRunner programs) {
        ThreadStands.markKit();
        objects = StageObjects.of(door);
        interpreter = new Interpreter(subject, objects);
        track = new RaceTrack(subject, door);
        if (programs != null) {
            new ProgramOperations(programs).teach(interpreter);
        }
        OpenStages.add(objects, interpreter);
    }

    @Override
    public synchronized CompletableFuture<Outcome> start(String caller, Operation operation) {
        if (closed) {
            return CompletableFuture.failedFuture(new StageFaultException("The stage is closed."));
        }
        return caller(caller).start(operation, () -> interpreter.perform(operation));
    }

    @Override
    public synchronized CompletableFuture<List<History>> race(Race race) {
        if (closed) {
            return CompletableFuture.failedFuture(new StageFaultException("The stage is closed."));
        }
        return caller(STARTER).start(race, () -> track.run(race));
    }

    /**
     * Tells where the threads of this JVM stand, at once; the future is complete. The asking thread, callers that perform
     * nothing and the kit's machinery are left out.
     *
     * @return the standing, or the {@link StageFaultException} of a callback that could not do its part
     */
    @Override
    public CompletableFuture<Standing> standing() {
        try {
            interpreter.throwFault();
            return CompletableFuture.completedFuture(
                    ThreadStands.look(callerThreads(true), callerThreads(false).keySet()));
        } catch (StageFaultException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /**
     * {@inheritDoc}
     *
     * <p>Operations that have not begun complete with a {@link StageFaultException}. The one that a caller performs now is left
     * alone. Closing twice is harmless.
     */
    @Override
    public void close() {
        List<Caller> ending;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            ending = List.copyOf(callers.values());
        }
        OpenStages.remove(objects);
        ending.forEach(Caller::close);
        objects.shutDownExecutors();
        interpreter.close();
        track.close();
    }

    /**
     * Finds the callers whose operation does not end although the stage is closed. The check's {@code BackstageRoom} should be
     * closed before, so that calls at their gates end.
     *
     * @param patience how long to wait for them, all together; zero or less for not at all
     * @return the names of the stuck callers, in the order in which they were first used
     */
    public List<String> stuck(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        Map<String, Caller> asked;
        synchronized (this) {
            asked = new LinkedHashMap<>(callers);
        }
        asked.values().removeIf(caller -> caller.endsBy(deadline));
        return List.copyOf(asked.keySet());
    }

    synchronized boolean isClosed() {
        return closed;
    }

    private synchronized Map<Thread, String> callerThreads(boolean busy) {
        Map<Thread, String> threads = new IdentityHashMap<>();
        callers.forEach((name, caller) -> {
            if (caller.isBusy() == busy) {
                threads.put(caller.thread(), name);
            }
        });
        return threads;
    }

    private Caller caller(String name) {
        return callers.computeIfAbsent(name, Caller::new);
    }
}
