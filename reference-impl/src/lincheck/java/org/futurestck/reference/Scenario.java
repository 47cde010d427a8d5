package org.futurestck.reference;

/**
 * Two or three threads that meet in one object, and what must hold whoever comes first.
 *
 * <p>{@link #run} is made once per interleaving. Whatever happens in it is done by named classes: Lincheck passes over the
 * hidden classes of lambdas without a word, and then has nothing to interleave.
 */
abstract class Scenario implements Runnable {

    @Override
    public final void run() {
        Exploration.count();
        play();
    }

    /** Plays it once, with new objects; raises an {@link AssertionError} if something does not hold. */
    abstract void play();

    /** Runs the actions at the same time, the first one in this thread; returns when all have ended. */
    static void together(Runnable here, Runnable... elsewhere) {
        Thread[] threads = new Thread[elsewhere.length];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Elsewhere(elsewhere[i]);
            threads[i].start();
        }
        here.run();
        for (Thread thread : threads) {
            join(thread);
        }
    }

    static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts a scenario", e);
        }
    }

    static void require(boolean holds, String broken) {
        if (!holds) {
            throw new AssertionError(broken);
        }
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName();
    }

    /**
     * A thread that keeps its action itself, besides. With JDK 19 and newer a {@link Thread} keeps it where Lincheck does not
     * look: then it takes whatever the action leads to for the property of one thread, and lets nobody interfere.
     */
    private static final class Elsewhere extends Thread {

        final Runnable action;

        Elsewhere(Runnable action) {
            super(action);
            this.action = action;
        }
    }
}
