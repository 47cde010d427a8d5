package org.futurestck.kit.wire;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.futurestck.kit.stage.KitThread;
import org.jspecify.annotations.Nullable;

/**
 * One running host and the conversation with it. Whatever the host does, no method waits for it; what was asked is answered,
 * or fails once the process has ended, has closed a stream or has broken the protocol. Safe for use by several threads.
 *
 * <p>Futures complete in the thread that reads the answers, so what depends on them must not wait for another answer.
 */
final class HostProcess {

    /** How long a process that closed a stream may take to end, and its streams to end after it. */
    private static final long END_SECONDS = 2;

    private final Process process;
    private final ProcessTree tree = new ProcessTree();
    private final LastWords words;
    private final WireLines lines;
    private final Tap tap;
    private final BlockingQueue<String> outgoing = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> gone = new CompletableFuture<>();
    private final KitThread reader;
    private final KitThread listener;
    private final KitThread writer;

    /** Guarded by this. */
    private final Map<Long, Pending<?, ?>> pending = new LinkedHashMap<>();
    /** Guarded by this. */
    private long lastId;
    /** Guarded by this; null as long as the conversation goes on. */
    private @Nullable Ending ending;

    private HostProcess(HostLauncher launcher, Tap tap) {
        this.tap = tap;
        process = launcher.launch(tree.mark());
        words = new LastWords(process.getErrorStream());
        lines = new WireLines(process.getInputStream());
        String name = "host " + process.pid();
        reader = new KitThread(name + " answers", this::read);
        listener = new KitThread(name + " errors", words);
        writer = new KitThread(name + " requests", this::write);
        reader.start();
        listener.start();
        writer.start();
        new KitThread(name + " end", this::awaitEnd).start();
    }

    /**
     * Starts a host without waiting for it to say hello.
     *
     * @throws org.futurestck.kit.stage.StageFaultException if the operating system cannot start it
     */
    static HostProcess launch(HostLauncher launcher, Tap tap) {
        return new HostProcess(launcher, tap);
    }

    /**
     * Sends a request.
     *
     * @param clause what it does, for the message of an error
     * @param request makes the request with its number
     * @param type the answer it takes
     * @param content what is wanted of the answer
     * @return completes with the content; completes exceptionally with a {@link org.futurestck.kit.stage.StageLostException} or
     *     a {@link org.futurestck.kit.stage.StageFaultException}
     */
    <A extends Answer, T> CompletableFuture<T> ask(
            String clause, LongFunction<Request> request, Class<A> type, Function<A, T> content) {
        CompletableFuture<T> future = new CompletableFuture<>();
        synchronized (this) {
            if (ending != null) {
                future.completeExceptionally(ending.before(clause));
                return future;
            }
            lastId++;
            String line = WireCodec.write(request.apply(lastId));
            pending.put(lastId, new Pending<>(clause, type, content, future));
            outgoing.add(line);
            tap.line(true, line);
        }
        return future;
    }

    /** Tells whether every request has its answer and the conversation goes on. */
    synchronized boolean isIdle() {
        return pending.isEmpty() && ending == null;
    }

    /** Why the conversation is over; null if it goes on. */
    synchronized @Nullable Ending ending() {
        return ending;
    }

    /** What the host wrote to its standard error last; may be empty. */
    String lastWords() {
        return words.text();
    }

    /** What may explain that the host does not answer, to stand behind a sentence; empty if it has begun no line. */
    String aboutSilence() {
        String begun = lines.begun();
        return begun.isEmpty() ? "" : "; it has written a line without its end: " + begun;
    }

    /** Completes when the process has ended and its threads here are done. */
    CompletableFuture<Void> gone() {
        return gone;
    }

    /**
     * Ends the process and all that it started, and fails what is still open.
     *
     * @param how what happened to the process, for the message of an error
     */
    void kill(String how) {
        end(new Ending.Lost(how, words.text()));
        if (!gone.isDone()) {
            tree.destroy(process.toHandle());
        }
    }

    /** Asks the host to exit. */
    void sayGoodbye() {
        ask("the kit said goodbye", Request.Bye::new, Answer.Bye.class, Answer.Bye::id);
    }

    /**
     * Gives the host a moment to exit; then kills it.
     *
     * @param grace how long it may take
     */
    void close(Duration grace) {
        try {
            process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            // No grace then.
            Thread.currentThread().interrupt();
        }
        kill("was ended by the kit");
    }

    private void end(Ending end) {
        List<Pending<?, ?>> open;
        synchronized (this) {
            if (ending != null) {
                return;
            }
            ending = end;
            open = new ArrayList<>(pending.values());
            pending.clear();
        }
        open.forEach(request -> request.fail(end.during(request.clause())));
    }

    private void fault(String sentence) {
        end(new Ending.Fault(sentence));
        tree.destroy(process.toHandle());
    }

    private void read() {
        try {
            for (String line = lines.next(); line != null; line = lines.next()) {
                tap.line(false, line);
                dispatch(line);
            }
            streamEnded("closed its standard output");
        } catch (MalformedLineException e) {
            fault("the host " + e.getMessage());
        } catch (IOException e) {
            streamEnded("closed its standard output");
        } catch (RuntimeException | Error e) {
            // Without this thread nobody would ever be answered.
            fault("the kit failed to read the host's answers: " + e);
        }
    }

    private void dispatch(String line) throws MalformedLineException {
        Answer answer = WireCodec.readAnswer(line);
        Pending<?, ?> request;
        synchronized (this) {
            // Taken out first: who sees an outcome also sees that its request is not open any more.
            request = pending.remove(answer.id());
        }
        if (request == null) {
            if (ending() == null) {
                throw new MalformedLineException(
                        "answered request " + answer.id() + ", which was "
                                + (wasSent(answer.id()) ? "answered already" : "never sent") + ": "
                                + Quotes.quote(line),
                        null);
            }
        } else if (!request.complete(answer)) {
            String sentence = "the host gave an answer of another type than it was asked for: " + Quotes.quote(line);
            fault(sentence);
            request.fail(new Ending.Fault(sentence).during(request.clause()));
        }
    }

    private synchronized boolean wasSent(long id) {
        return id > 0 && id <= lastId;
    }

    private void write() {
        try (OutputStream out = new BufferedOutputStream(process.getOutputStream())) {
            while (true) {
                for (String line = outgoing.take(); line != null; line = outgoing.poll()) {
                    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                }
                out.flush();
            }
        } catch (IOException e) {
            streamEnded("closed its standard input");
        } catch (InterruptedException e) {
            // The process has ended, and nothing more can be sent.
        }
    }

    /** A stream ends with its process; if the process goes on without it, nobody can talk to it any more. */
    private void streamEnded(String how) {
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                String told = words.text();
                fault("the host " + how + " and lived on; "
                        + (told.isEmpty() ? Ending.WROTE_NOTHING : "it wrote: " + told));
            }
        } catch (InterruptedException e) {
            // The process has ended.
            Thread.currentThread().interrupt();
        }
    }

    private void awaitEnd() {
        try {
            int status = process.waitFor();
            // What the process wrote before it ended still counts. Orphans would keep its streams open.
            tree.destroyOrphans(process.toHandle());
            listener.join(TimeUnit.SECONDS.toMillis(END_SECONDS));
            reader.join(TimeUnit.SECONDS.toMillis(END_SECONDS));
            String signal = status > 128 && status < 160 ? " (signal " + (status - 128) + ")" : "";
            String begun = lines.begun();
            String unfinished = begun.isEmpty() ? "" : " in the midst of the line " + begun;
            end(new Ending.Lost("ended with exit status " + status + signal + unfinished, words.text()));
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        } finally {
            writer.interrupt();
            gone.complete(null);
        }
    }
}
