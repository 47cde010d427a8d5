package org.futurestck.zoo.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.futurestck.kit.stage.KitThread;

/** A process that is only a thread of this JVM, behind real pipes. To kill it closes its pipes. */
final class PipedProcess extends Process {

    private static final int KILLED = 137;

    private final Pipe in = pipe();
    private final Pipe out = pipe();
    private final Pipe err = pipe();
    private final CompletableFuture<Integer> end = new CompletableFuture<>();

    /** What a process does. */
    interface Program {
        int run(InputStream in, OutputStream out, OutputStream err) throws InterruptedException;
    }

    private PipedProcess() {}

    static PipedProcess start(Program program) {
        PipedProcess process = new PipedProcess();
        new KitThread("piped process", () -> process.run(program)).start();
        return process;
    }

    private void run(Program program) {
        try {
            exit(program.run(
                    Channels.newInputStream(in.source()),
                    Channels.newOutputStream(out.sink()),
                    Channels.newOutputStream(err.sink())));
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }

    private void exit(int status) {
        if (end.complete(status)) {
            try {
                in.source().close();
                out.sink().close();
                err.sink().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Pipe pipe() {
        try {
            return Pipe.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public OutputStream getOutputStream() {
        return Channels.newOutputStream(in.sink());
    }

    @Override
    public InputStream getInputStream() {
        return Channels.newInputStream(out.source());
    }

    @Override
    public InputStream getErrorStream() {
        return Channels.newInputStream(err.source());
    }

    @Override
    public int waitFor() {
        return end.join();
    }

    @Override
    public boolean waitFor(long timeout, TimeUnit unit) throws InterruptedException {
        try {
            end.get(timeout, unit);
            return true;
        } catch (TimeoutException e) {
            // The answer is no.
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("this future never fails", e);
        }
    }

    @Override
    public int exitValue() {
        if (!end.isDone()) {
            throw new IllegalThreadStateException("it lives");
        }
        return end.join();
    }

    @Override
    public void destroy() {
        exit(KILLED);
    }

    @Override
    public long pid() {
        return ProcessHandle.current().pid();
    }

    @Override
    public Stream<ProcessHandle> descendants() {
        return Stream.empty();
    }

    /** It has what the kit asks for: no descendants, and an end. */
    @Override
    public ProcessHandle toHandle() {
        return (ProcessHandle) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ProcessHandle.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "descendants" -> descendants();
                    case "destroyForcibly" -> {
                        destroy();
                        yield true;
                    }
                    case "equals" -> proxy == arguments[0];
                    default -> throw new UnsupportedOperationException(method.toString());
                });
    }
}
