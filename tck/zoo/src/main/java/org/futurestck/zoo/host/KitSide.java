package org.futurestck.zoo.host;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.futurestck.kit.stage.KitThread;

/** What a faulty host can do to the kit that talks to it. For the thread that gives answers. */
final class KitSide {

    /** The status of a host that cannot go on. */
    private static final int BROKEN = 2;

    private final OutputStream answers;
    private final OutputStream errors;
    private final CompletableFuture<Integer> end;
    private boolean used;

    /**
     * Begins with sound streams.
     *
     * @param answers the standard output
     * @param errors the standard error
     * @param end completes with the exit status when the host has had enough
     */
    KitSide(OutputStream answers, OutputStream errors, CompletableFuture<Integer> end) {
        this.answers = answers;
        this.errors = errors;
        this.end = end;
    }

    void line(String text) throws IOException {
        text(text + "\n");
    }

    void text(String text) throws IOException {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    void bytes(byte... bytes) throws IOException {
        answers.write(bytes);
        answers.flush();
    }

    /** Writes something again and again until nobody takes it any more. */
    void floodWith(String text) throws IOException {
        while (!end.isDone()) {
            text(text);
        }
    }

    /** Writes a line to the standard error again and again, and goes on meanwhile. */
    void complainFor(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        new KitThread("complaints", () -> {
                    try {
                        while (!end.isDone()) {
                            errors.write(bytes);
                        }
                    } catch (IOException e) {
                        // Nobody listens any more.
                        return;
                    }
                })
                .start();
    }

    void close() throws IOException {
        answers.close();
    }

    /** Ends the host as soon as possible. */
    void exit(int status) {
        end.complete(status);
    }

    /** Ends the host because it cannot even do what is wrong. */
    void giveUp(String sentence) {
        try {
            errors.write((sentence + "\n").getBytes(StandardCharsets.UTF_8));
            errors.flush();
        } catch (IOException e) {
            // Nobody listens; the status says enough.
        } finally {
            exit(BROKEN);
        }
    }

    /** Whether this is asked for the first time. */
    boolean isFirst() {
        boolean first = !used;
        used = true;
        return first;
    }
}
