package org.futurestck.hosts.jvm;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.futurestck.binding.Executor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.kit.spi.Capability;

/** Classes that cannot be hosted, and subjects that do what a subject should not do. */
public final class OddSubjects {

    private OddSubjects() {}

    /** Has no public constructor without parameters. */
    public static final class Closed extends ThreadSubject {
        private Closed() {}
    }

    /** Cannot be created. */
    public abstract static class Abstract extends ThreadSubject {
        /** Creates nothing. */
        public Abstract() {}
    }

    /** Cannot be created. */
    public static final class Throwing extends ThreadSubject {
        /** Throws. */
        public Throwing() {
            throw new IllegalStateException("no licence\nfound");
        }
    }

    /** Cannot be initialised. */
    public static final class Broken extends ThreadSubject {
        private static final int WORKERS = Integer.parseInt("many");

        @Override
        public String version() {
            return String.valueOf(WORKERS);
        }
    }

    /** Cannot be described. */
    public static final class Nameless extends ThreadSubject {
        @Override
        public String name() {
            throw new IllegalStateException("I have no name");
        }
    }

    /** Writes to every standard output it can find, and reads every standard input. */
    public static final class Noisy extends ThreadSubject {
        @Override
        public Executor newExecutor(ExecutorSettings settings) {
            System.out.println("printed");
            try {
                if (System.in.read() >= 0) {
                    throw new IllegalStateException("there was something to read");
                }
                new ProcessBuilder("sh", "-c", "echo child; cat")
                        .inheritIO()
                        .start()
                        .waitFor();
                new FileOutputStream(FileDescriptor.out).write('!');
            } catch (IOException e) {
                System.err.println("writing failed: " + e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return super.newExecutor(settings);
        }
    }

    /** Ends the process. */
    public static final class Leaving extends ThreadSubject {
        @Override
        public Executor newExecutor(ExecutorSettings settings) {
            System.err.println("leaving now");
            System.exit(7);
            return super.newExecutor(settings);
        }
    }

    /** Starts a process for each executor, and ends none. */
    public static final class Littering extends ThreadSubject {
        @Override
        public Executor newExecutor(ExecutorSettings settings) {
            try {
                new ProcessBuilder("sleep", "598").start();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return super.newExecutor(settings);
        }

        @Override
        public Set<Capability> capabilities() {
            return Set.of(Capability.PROCESSES);
        }
    }

    /** Leaves a thread behind that would keep the process alive, and never returns. */
    public static final class Hanging extends ThreadSubject {
        @Override
        public Executor newExecutor(ExecutorSettings settings) {
            new Thread(OddSubjects::hang, "immortal").start();
            hang();
            return super.newExecutor(settings);
        }
    }

    private static void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
