package org.futurestck.kit.wire;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.futurestck.kit.stage.StageFaultException;
import org.futurestck.kit.stage.SubjectInfo;

/** Starts hosts and sees to it that none outlives it or this JVM. Safe for use by several threads. */
final class Hosts {

    private static final Duration GOODBYE = Duration.ofSeconds(2);
    private static final Duration END = Duration.ofSeconds(10);

    private final HostLauncher launcher;
    private final Duration patience;
    private final Tap tap;
    private final Thread atExit = new Thread(this::killAll, "futures-tck kills its hosts");

    /** Those that may have a process. Guarded by this. */
    private final Set<HostProcess> all = new LinkedHashSet<>();
    /** Guarded by this. */
    private boolean closed;

    /** A host that has said hello. */
    record Greeted(HostProcess host, SubjectInfo subject) {}

    /**
     * Starts no host yet.
     *
     * @param patience how long a host may take to say hello
     */
    Hosts(HostLauncher launcher, Duration patience, Tap tap) {
        this.launcher = launcher;
        this.patience = patience;
        this.tap = tap;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Starts a host and waits for it to say hello.
     *
     * @throws StageFaultException if that fails, with one sentence that says why
     */
    Greeted launch() {
        HostProcess host = register();
        String clause = "the kit waited for its hello";
        try {
            SubjectInfo subject = host.ask(
                            clause,
                            id -> new Request.Hello(id, WireCodec.PROTOCOL),
                            Answer.Hello.class,
                            Answer.Hello::subject)
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Greeted(host, subject);
        } catch (ExecutionException e) {
            StageFaultException fault = beforeHello(host, e);
            host.kill("was ended by the kit");
            throw fault;
        } catch (TimeoutException e) {
            String words = host.lastWords();
            String silence = host.aboutSilence();
            host.kill("was ended by the kit");
            throw new StageFaultException("the host did not say hello within " + Quotes.seconds(patience) + "; "
                    + (words.isEmpty() ? Ending.WROTE_NOTHING : "it wrote: " + words)
                    + silence);
        } catch (InterruptedException e) {
            host.kill("was ended by the kit");
            Thread.currentThread().interrupt();
            throw new StageFaultException("interrupted while " + clause, e);
        }
    }

    private static StageFaultException beforeHello(HostProcess host, ExecutionException e) {
        Ending ending = host.ending();
        if (ending instanceof Ending.Lost lost) {
            return lost.beforeHello();
        } else if (ending instanceof Ending.Fault fault) {
            return new StageFaultException(fault.sentence(), e);
        } else if (e.getCause() instanceof StageFaultException refused) {
            return refused;
        }
        throw new IllegalStateException("a request fails in no other way", e);
    }

    private synchronized HostProcess register() {
        if (closed) {
            throw new StageFaultException("the stage source is closed");
        }
        HostProcess host = HostProcess.launch(launcher, tap);
        all.add(host);
        host.gone().thenRun(() -> remove(host));
        return host;
    }

    private synchronized void remove(HostProcess host) {
        all.remove(host);
    }

    private synchronized List<HostProcess> all() {
        return List.copyOf(all);
    }

    private void killAll() {
        all().forEach(host -> host.kill("was ended with the kit"));
    }

    /**
     * Ends all hosts and waits until they have ended.
     *
     * @param idle those that may say goodbye; all others are killed at once
     */
    void close(List<HostProcess> idle) {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The JVM is exiting already, and the hook runs.
        }
        List<HostProcess> left = all();
        idle.forEach(HostProcess::sayGoodbye);
        left.stream().filter(host -> !idle.contains(host)).forEach(host -> host.kill("was ended by the kit"));
        idle.forEach(host -> host.close(GOODBYE));
        left.forEach(Hosts::awaitEnd);
    }

    private static void awaitEnd(HostProcess host) {
        try {
            host.gone().get(END.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new StageFaultException(
                    "a host did not end within " + Quotes.seconds(END) + " after it was killed", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("this future never fails", e);
        } catch (InterruptedException e) {
            // Killed it is; whoever interrupts does not want to wait until it has gone.
            Thread.currentThread().interrupt();
        }
    }
}
