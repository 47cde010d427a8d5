package org.futurestck.zoo.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.futurestck.kit.stage.KitThread;
import org.futurestck.kit.wire.MalformedLineException;
import org.futurestck.kit.wire.WireCodec;
import org.futurestck.kit.wire.WireLines;

/** A sound host that is made faulty by what stands between it and the kit. */
public final class FaultyHost {

    private final Fault fault;
    private final int after;
    private final Process behind;
    private final CompletableFuture<Integer> end = new CompletableFuture<>();

    /** Requests that get proper answers. Guarded by this. */
    private final Set<Long> sound = new HashSet<>();

    /** Requests that the host behind has not answered. Guarded by this. */
    private final Set<Long> open = new HashSet<>();

    /**
     * Makes a host faulty.
     *
     * @param fault the fault
     * @param after how many requests it answers properly before; counts only for faults in answers
     * @param behind a sound host that has just been started; its standard error is left alone
     */
    public FaultyHost(Fault fault, int after, Process behind) {
        this.fault = fault;
        this.after = after;
        this.behind = behind;
    }

    /**
     * Starts a sound host and makes it faulty.
     *
     * @param fault the fault
     * @param after how many requests it answers properly before; counts only for faults in answers
     * @param command the program of the sound host, and its arguments; it writes to the standard error of this process
     * @return the faulty host
     * @throws IOException if the program cannot be started
     */
    public static FaultyHost start(Fault fault, int after, List<String> command) throws IOException {
        Process behind = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new FaultyHost(fault, after, behind);
    }

    /**
     * Hosts until the kit or the fault ends it; then ends the host behind. To be called once.
     *
     * @param requests what the kit asks
     * @param answers where answers go
     * @param errors where the host complains
     * @return the status to exit with
     * @throws InterruptedException if the calling thread is interrupted
     */
    public int serve(InputStream requests, OutputStream answers, OutputStream errors) throws InterruptedException {
        KitSide kit = new KitSide(answers, errors, end);
        new KitThread("requests", () -> passRequests(requests, kit)).start();
        new KitThread("answers", () -> passAnswers(kit)).start();
        int status = end.join();
        behind.descendants().forEach(ProcessHandle::destroyForcibly);
        behind.destroyForcibly();
        if (fault == Fault.IGNORES_THE_END) {
            new CountDownLatch(1).await();
        }
        return status;
    }

    private void passRequests(InputStream requests, KitSide kit) {
        WireLines lines = new WireLines(requests);
        try (OutputStream host = behind.getOutputStream()) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                note(WireCodec.idOf(line));
                host.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                host.flush();
            }
        } catch (IOException e) {
            // The kit or the host behind has gone. If it is the kit, the host behind exits now; and if it has exited,
            // so does this.
            return;
        } catch (MalformedLineException e) {
            kit.giveUp("the kit " + e.getMessage());
        }
    }

    /** Takes note of a request; lets it wait for the answer to the one before if the host has only one thread. */
    private synchronized void note(long id) {
        if (sound.size() < after) {
            sound.add(id);
        } else if (fault == Fault.SINGLE_THREADED) {
            awaitAnswers();
        }
        open.add(id);
    }

    private synchronized void awaitAnswers() {
        try {
            while (!open.isEmpty()) {
                wait();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }

    private void passAnswers(KitSide kit) {
        WireLines lines = new WireLines(behind.getInputStream());
        try {
            for (String line = lines.next(); line != null && !end.isDone(); line = lines.next()) {
                if (isSound(WireCodec.idOf(line))) {
                    kit.line(line);
                } else {
                    fault.damage().give(new GoodAnswer(line), kit);
                }
            }
            kit.exit(behind.waitFor());
        } catch (IOException e) {
            // As a sound host does when the kit has gone.
            kit.exit(0);
        } catch (MalformedLineException e) {
            kit.giveUp("the host behind " + e.getMessage());
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }

    private synchronized boolean isSound(long id) {
        open.remove(id);
        notifyAll();
        return sound.contains(id);
    }
}
