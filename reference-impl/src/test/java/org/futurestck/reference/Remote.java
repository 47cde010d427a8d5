package org.futurestck.reference;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.futurestck.binding.Fn;
import org.jspecify.annotations.NullUnmarked;

/** Functions that are called in worker processes. */
@NullUnmarked // calls return null
final class Remote {

    private Remote() {}

    /** Returns its arguments. */
    static final class Echo implements Fn<List<Object>>, Serializable {
        private static final long serialVersionUID = 1L;

        @Override
        public List<Object> call(Object... args) {
            List<Object> all = new ArrayList<>();
            for (Object arg : args) {
                all.add(arg);
            }
            return all;
        }
    }

    /** Returns its argument. */
    static final class Same implements Fn<Object>, Serializable {
        private static final long serialVersionUID = 1L;

        @Override
        public Object call(Object... args) {
            return args[0];
        }
    }

    /** Tells in which process it is called. */
    static final class Pid implements Fn<Long>, Serializable {
        private static final long serialVersionUID = 1L;

        @Override
        public Long call(Object... args) {
            return ProcessHandle.current().pid();
        }
    }

    /** Says that it has started and waits at a gate; returns its process. The arguments are a {@link Gate} and a name. */
    static final class Blocked implements Fn<Long>, Serializable {
        private static final long serialVersionUID = 1L;

        @Override
        public Long call(Object... args) throws Exception {
            Gate gate = (Gate) args[0];
            gate.tell((String) args[1]);
            gate.await();
            return ProcessHandle.current().pid();
        }
    }

    /** Has its process do a {@link Blocked} call when it exits. */
    static final class BlockedExit implements Fn<Object>, Serializable {
        private static final long serialVersionUID = 1L;

        @Override
        public Object call(Object... args) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    new Blocked().call(args);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }));
            return "done";
        }
    }

    /** Says its name at a {@link Gate}, and waits for nothing. */
    static final class Tell implements Fn<Object>, Serializable {
        private static final long serialVersionUID = 1L;

        @Override
        public Object call(Object... args) throws Exception {
            ((Gate) args[0]).tell((String) args[1]);
            return args[1];
        }
    }

    /** Does something that a supplier does. */
    enum Deed implements Fn<Object> {
        EXIT(() -> {
            System.exit(3);
            return null;
        }),
        HALT(() -> {
            Runtime.getRuntime().halt(4);
            return null;
        }),
        KILL_ITSELF(() -> {
            try {
                new ProcessBuilder(
                                "kill",
                                "-9",
                                Long.toString(ProcessHandle.current().pid()))
                        .start();
            } catch (IOException e) {
                return e;
            }
            return never();
        }),
        RETURN_AND_DIE_MEANWHILE(DyingResult::new),
        OVERFLOW(Deed::recurse),
        EXHAUST_MEMORY(() -> new long[Integer.MAX_VALUE]),
        RETURN_SOMETHING_UNSERIALISABLE(() -> new Object[] {new byte[1 << 20], new Object()}),
        RETURN_SOMETHING_SLOW_TO_READ(SlowResult::new),
        RETURN_SOMETHING_UNREADABLE(() -> new Unreadable("a result")),
        RAISE_SOMETHING_UNSERIALISABLE(() -> {
            throw new UnserialisableException("held", new IllegalStateException("its cause"));
        }),
        RAISE_SOMETHING_UNREADABLE(() -> {
            throw new UnreadableException("only a worker knows");
        }),
        READ_INPUT(() -> {
            try {
                return System.in.read();
            } catch (IOException e) {
                return e;
            }
        }),
        INTERRUPT_ITSELF(() -> {
            Thread.currentThread().interrupt();
            return "interrupted";
        }),
        TELL_INTERRUPT(() -> Thread.currentThread().isInterrupted()),
        LEAVE_A_THREAD(() -> {
            new Thread(Deed::never).start();
            return ProcessHandle.current().pid();
        }),
        PRINT(() -> {
            System.out.println("printed by a call");
            System.err.println("complained by a call");
            return "printed";
        });

        private final Supplier<Object> body;

        Deed(Supplier<Object> body) {
            this.body = body;
        }

        @Override
        public Object call(Object... args) {
            return body.get();
        }

        private static Object recurse() {
            return List.of(recurse());
        }

        private static Object never() {
            for (; ; ) {
                java.util.concurrent.locks.LockSupport.park();
            }
        }
    }

    static void kill(long pid) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** A value that ends its process while it is written, after more than fits into any pipe. */
    static final class DyingResult implements Serializable {
        private static final long serialVersionUID = 1L;

        private void writeObject(java.io.ObjectOutputStream out) throws IOException {
            out.write(new byte[10 << 20]);
            out.flush();
            Runtime.getRuntime().halt(9);
        }
    }

    /** A value that is read only when the reader lets it. */
    static final class SlowResult implements Serializable {
        private static final long serialVersionUID = 1L;

        static final CountDownLatch READING = new CountDownLatch(1);
        static final CountDownLatch MAY_BE_READ = new CountDownLatch(1);

        private void readObject(java.io.ObjectInputStream in) {
            READING.countDown();
            Threads.await(MAY_BE_READ);
        }
    }

    /** A value that can be written and not read. */
    static final class Unreadable implements Serializable {
        private static final long serialVersionUID = 1L;
        private final String name;

        Unreadable(String name) {
            this.name = name;
        }

        private void readObject(java.io.ObjectInputStream in) {
            throw new IllegalStateException("cannot be read");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** An exception that holds something that cannot be serialised. */
    static final class UnserialisableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings({"serial", "unused"}) // on purpose
        private final Object held = new Object();

        UnserialisableException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** An exception that can be written and not read. */
    static final class UnreadableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnreadableException(String message) {
            super(message);
        }

        private void readObject(java.io.ObjectInputStream in) {
            throw new IllegalStateException("cannot be read");
        }
    }

    /** Files by which processes tell and wait. */
    record Gate(String directory) implements Serializable {

        static Gate in(Path directory) {
            return new Gate(directory.toString());
        }

        private Path file(String name) {
            return Path.of(directory, name);
        }

        void tell(String name) throws IOException {
            Files.writeString(
                    file(name + ".new"), Long.toString(ProcessHandle.current().pid()));
            Files.move(file(name + ".new"), file(name));
        }

        boolean isTold(String name) {
            return Files.exists(file(name));
        }

        /** Waits for somebody to tell, and returns the process. */
        long awaitTold(String name) {
            Threads.until(() -> isTold(name));
            try {
                return Long.parseLong(Files.readString(file(name)));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        void open() {
            try {
                if (!isTold("open")) {
                    tell("open");
                }
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        void await() throws InterruptedException {
            while (!isTold("open")) {
                Thread.sleep(1);
            }
        }
    }

    static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
