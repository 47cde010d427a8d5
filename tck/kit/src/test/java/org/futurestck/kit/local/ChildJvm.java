package org.futurestck.kit.local;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import org.futurestck.binding.BrokenProcessPool;
import org.futurestck.binding.Fn;
import org.jspecify.annotations.NullUnmarked;

/** A child JVM that makes the calls that it is sent. */
@NullUnmarked
final class ChildJvm implements AutoCloseable {

    private final Process process;

    ChildJvm() throws IOException {
        String java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
        process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChildJvm.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** For one thread at a time. */
    Object call(Fn<?> fn, Object... args) throws Throwable {
        byte[] request = written(new Object[] {fn, args});
        Object[] answer;
        try {
            process.getOutputStream().write(request);
            process.getOutputStream().flush();
            // Each object has a stream of its own, so that nothing is known from before.
            answer = (Object[]) new ObjectInputStream(process.getInputStream()).readObject();
        } catch (EOFException e) {
            throw new BrokenProcessPool("the child JVM has ended");
        }
        if (answer[0] != null) {
            throw (Throwable) answer[0];
        }
        return answer[1];
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        try (PrintStream out = System.out) {
            while (true) {
                Object[] request = (Object[]) new ObjectInputStream(System.in).readObject();
                byte[] answer;
                try {
                    answer = written(new Object[] {null, ((Fn<?>) request[0]).call((Object[]) request[1])});
                } catch (Throwable raised) {
                    answer = raised(raised);
                }
                send(out, answer);
            }
        } catch (EOFException e) {
            // The parent has closed the pipe.
        }
    }

    private static void send(OutputStream out, byte[] answer) throws IOException {
        out.write(answer);
        out.flush();
    }

    private static byte[] raised(Throwable raised) throws IOException {
        try {
            return written(new Object[] {raised, null});
        } catch (IOException e) {
            return written(new Object[] {e, null});
        }
    }

    private static byte[] written(Object content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(content);
        }
        return bytes.toByteArray();
    }
}
