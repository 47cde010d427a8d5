package org.futurestck.reference;

import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.futurestck.binding.Fn;
import org.jspecify.annotations.Nullable;

/**
 * A child JVM that makes calls. For one thread, but for {@link #kill} and {@link #obituary}.
 *
 * <p>What it prints goes where this program prints to. Its standard input is a pipe that tells whom to serve and, at the
 * end, says farewell. If the pipe ends without that, this program has ended, in whatever way.
 */
final class WorkerProcess {

    /** What standard input tells a process that shall exit by itself. */
    static final int FAREWELL = 'x';

    private static final System.Logger LOG = System.getLogger("org.futurestck.reference");

    /** Beyond this number an exit status stands for the signal that ended the process; Windows knows no signals. */
    private static final int SIGNAL = 128;

    private final WorkerSettings settings;
    private final ObjectInputFilter allowed;
    private final Reception reception;
    private final Process process;
    private volatile boolean ending;
    private @Nullable Link link;

    /**
     * Starts a process.
     *
     * @param settings how to start it
     * @param name what to call the thread that watches it
     * @param onDeath told, in that thread, if the process ends by itself, by a sentence that says so
     * @throws IOException if it cannot be started
     */
    WorkerProcess(WorkerSettings settings, String name, Consumer<String> onDeath) throws IOException {
        this.settings = settings;
        allowed = AllowList.compile(settings.allowedClasses());
        reception = new Reception();
        try {
            process = command(settings).start();
        } catch (Throwable t) {
            close(reception);
            throw t;
        }
        Thread watch = new Thread(() -> watch(onDeath), name + "_watch");
        watch.setDaemon(true);
        try {
            watch.start();
        } catch (Throwable t) { // no further threads to be had
            end();
            throw t;
        }
    }

    private static ProcessBuilder command(WorkerSettings settings) {
        String own = Objects.requireNonNullElse(System.getProperty("java.class.path"), "");
        String classPath = settings.classPath() == null ? absolute(own) : settings.classPath();
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.addAll(settings.jvmOptions());
        command.addAll(List.of("-cp", classPath, WorkerMain.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(settings.environment());
        if (settings.directory() != null) {
            builder.directory(settings.directory().toFile());
        }
        return builder;
    }

    /** The same class path, seen from any directory. */
    static String absolute(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .map(entry -> new File(entry).getAbsolutePath())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Waits for the process to report for work. */
    void connect() throws ConnectionLost {
        try (reception) {
            DataOutputStream pool = new DataOutputStream(process.getOutputStream());
            pool.writeByte(reception.address().length);
            pool.write(reception.address());
            pool.writeInt(reception.port());
            pool.write(reception.token());
            pool.writeUTF(settings.allowedClasses());
            pool.flush();
            link = new Link(reception.await(), allowed);
        } catch (IOException e) {
            throw new ConnectionLost(e);
        }
    }

    /**
     * Has the process make a call.
     *
     * @throws ConnectionLost if the process has ended; anything else is what the call raised, or what keeps it or its result
     *     from being sent
     */
    @SuppressWarnings({"unchecked", "NullAway"}) // the function returned a T, and null only where T may be null
    <T extends @Nullable Object> T call(Fn<? extends T> fn, @Nullable Object[] args) throws Throwable {
        String packageName = Wrapper.packageOf(fn);
        Link connected = Objects.requireNonNull(link, "connected first");
        connected.send(packageName, new Object[] {fn, args});
        Object outcome = connected.receive(packageName);
        if (outcome instanceof Failure failure) {
            throw failure.unpack(new AllowList(allowed, packageName));
        }
        return (T) outcome;
    }

    /** Tells the process that there will be no further calls, and returns when it has ended. */
    void end() {
        ending = true;
        close(reception);
        if (link == null) {
            kill(); // it has not come far enough to listen
        } else {
            sayFarewell();
            close(link);
        }
        awaitExit();
        close(process.getOutputStream());
    }

    private void sayFarewell() {
        try {
            process.getOutputStream().write(FAREWELL);
            process.getOutputStream().flush();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "a worker process ended before it was told to", e);
        }
    }

    /** Ends the process, whatever it does; does not wait. */
    void kill() {
        process.destroyForcibly();
    }

    /** A sentence that tells how the process has ended. If it has not, although the connection is lost, it ends now. */
    String obituary() {
        kill();
        int status = awaitExit();
        String signal = status > SIGNAL && File.separatorChar == '/' ? " (signal " + (status - SIGNAL) + ")" : "";
        return "worker process " + process.pid() + " ended abruptly with exit status " + status + signal
                + ", and the pool can make no further calls";
    }

    private void watch(Consumer<String> onDeath) {
        awaitExit();
        close(reception);
        if (!ending) {
            onDeath.accept(obituary());
        }
    }

    private int awaitExit() {
        boolean interrupted = false;
        try {
            for (; ; ) {
                try {
                    return process.waitFor();
                } catch (InterruptedException e) {
                    interrupted = true; // later: who waits here waits to the end
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void close(Closeable closed) {
        try {
            closed.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "a connection to a worker process was not closed well", e);
        }
    }
}
