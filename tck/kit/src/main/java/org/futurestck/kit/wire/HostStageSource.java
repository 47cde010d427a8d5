package org.futurestck.kit.wire;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.futurestck.kit.stage.Door;
import org.futurestck.kit.stage.Stage;
import org.futurestck.kit.stage.StageFaultException;
import org.futurestck.kit.stage.StageLostException;
import org.futurestck.kit.stage.StageSource;
import org.futurestck.kit.stage.SubjectInfo;
import org.jspecify.annotations.Nullable;

/**
 * Opens stages in host processes. A host serves one check at a time, and further checks as long as each leaves nothing behind
 * in it; a host that was lost is replaced at the next check. No process outlives the source or this JVM. Safe for use by
 * several threads.
 */
public final class HostStageSource implements StageSource {

    /** How long, by default, a host may take to say hello or to open a stage. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    /** How long a host may take at most to end a check, in which it waits for nothing. */
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final Hosts hosts;
    private final SubjectInfo subject;
    private final Duration patience;
    private final Duration closing;

    /** Guarded by this. */
    private final Deque<HostProcess> idle = new ArrayDeque<>();
    /** Guarded by this. */
    private boolean closed;

    private HostStageSource(Hosts hosts, Hosts.Greeted first, Duration patience) {
        this.hosts = hosts;
        this.subject = first.subject();
        this.patience = patience;
        this.closing = patience.compareTo(CLOSING) < 0 ? patience : CLOSING;
        idle.add(first.host());
    }

    /**
     * Starts the first host and waits at most {@link #PATIENCE} for it to introduce its subject.
     *
     * @param launcher how to start a host
     * @return the source, to be closed
     * @throws StageFaultException if the host cannot be started, ends before it says hello, or speaks another protocol; the
     *     message says which in one sentence
     */
    public static HostStageSource start(HostLauncher launcher) {
        return start(launcher, PATIENCE);
    }

    /**
     * Starts the first host and waits for it to introduce its subject.
     *
     * @param launcher how to start a host
     * @param patience how long a host may take to say hello or to open a stage
     * @return the source, to be closed
     * @throws StageFaultException if the host cannot be started, ends before it says hello, or speaks another protocol; the
     *     message says which in one sentence
     */
    public static HostStageSource start(HostLauncher launcher, Duration patience) {
        return start(launcher, patience, Tap.NONE);
    }

    static HostStageSource start(HostLauncher launcher, Duration patience, Tap tap) {
        Hosts hosts = new Hosts(launcher, patience, tap);
        try {
            return new HostStageSource(hosts, hosts.launch(), patience);
        } catch (StageFaultException e) {
            hosts.close(List.of());
            throw e;
        }
    }

    @Override
    public SubjectInfo subject() {
        return subject;
    }

    @Override
    public Stage open(Door door) {
        for (HostProcess host = idleHost(); host != null; host = idleHost()) {
            try {
                return open(host, door);
            } catch (StageLostException e) {
                // It ended between two checks, which is nobody's verdict: take the next.
                continue;
            }
        }
        HostProcess host = hosts.launch().host();
        try {
            return open(host, door);
        } catch (StageLostException e) {
            throw new StageFaultException(String.valueOf(e.getMessage()), e);
        }
    }

    private Stage open(HostProcess host, Door door) {
        String clause = "the kit opened the stage";
        try {
            host.ask(clause, id -> new Request.Open(id, door), Answer.Opened.class, Answer.Opened::id)
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new WireStage(host, closing, this::takeBack);
        } catch (ExecutionException e) {
            takeBack(host, false);
            if (e.getCause() instanceof RuntimeException lostOrFault) {
                throw lostOrFault;
            }
            throw new IllegalStateException("a request fails in no other way", e);
        } catch (TimeoutException e) {
            String silence = host.aboutSilence();
            takeBack(host, false);
            throw new StageFaultException(
                    "the host has not answered within " + Quotes.seconds(patience) + ", when " + clause + silence, e);
        } catch (InterruptedException e) {
            takeBack(host, false);
            Thread.currentThread().interrupt();
            throw new StageFaultException("interrupted while " + clause, e);
        }
    }

    private synchronized @Nullable HostProcess idleHost() {
        return idle.poll();
    }

    private void takeBack(HostProcess host, boolean reusable) {
        synchronized (this) {
            if (reusable && !closed) {
                idle.push(host);
                return;
            }
        }
        host.kill("was ended by the kit after the check");
    }

    /** Ends all hosts: those that serve no check may say goodbye, the others are killed. Closing twice is harmless. */
    @Override
    public void close() {
        List<HostProcess> leaving;
        synchronized (this) {
            closed = true;
            leaving = List.copyOf(idle);
            idle.clear();
        }
        hosts.close(leaving);
    }
}
