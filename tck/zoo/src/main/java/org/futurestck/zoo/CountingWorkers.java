package org.futurestck.zoo;

import java.util.Optional;
import org.futurestck.binding.Executor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.kit.spi.Edition;

/** Thread pools whose default for the number of workers is wrong. */
abstract class CountingWorkers extends BrokenSubject {

    /** How many workers there are by default. */
    abstract int workers(int processors);

    @Override
    final Executor create(ExecutorSettings settings) {
        if (settings.maxWorkers() != null) {
            return super.create(settings);
        }
        return super.create(settings.withMaxWorkers(workers(Runtime.getRuntime().availableProcessors())));
    }

    /** Has an opinion. */
    @Exhibit(
            mistake = "there are four workers by default, whatever the machine",
            breaks = "thread.default-workers-at-least-5",
            shows = "4 have started")
    public static final class FourWorkersByDefault extends CountingWorkers {

        @Override
        int workers(int processors) {
            return 4;
        }
    }

    /** Takes every call for one that computes. */
    @Exhibit(
            mistake = "there are as many workers as processors by default, however few these are",
            breaks = "thread.default-workers-at-least-5",
            shows = " have started: ",
            ownProcess = true)
    public static final class OneWorkerForEachProcessor extends CountingWorkers {

        @Override
        int workers(int processors) {
            return Math.min(32, processors);
        }
    }

    /** Has another opinion. */
    @Exhibit(
            mistake = "there are 64 workers by default, whatever the machine",
            breaks = "thread.default-workers-at-most-32",
            shows = "33 have started")
    public static final class ManyWorkersByDefault extends CountingWorkers {

        @Override
        int workers(int processors) {
            return 64;
        }
    }

    /** Was never tried on a large machine. */
    @Exhibit(
            mistake = "the number of workers has no upper limit by default",
            breaks = "thread.default-workers-at-most-32",
            shows = "40 have started",
            ownProcess = true)
    public static final class WorkersWithoutLimit extends CountingWorkers {

        @Override
        int workers(int processors) {
            return processors + 4;
        }
    }

    /** Misread the formula. */
    @Exhibit(
            mistake = "there is one worker too many by default",
            breaks = "ext.thread.default-process-cpu-count",
            shows = " have started: ")
    public static final class OneWorkerTooMany extends CountingWorkers {

        @Override
        int workers(int processors) {
            return Math.min(32, processors + 5);
        }
    }

    /** Follows an old edition of the documents with a claim for a newer one. */
    @Exhibit(
            mistake = "there are five workers for each processor by default, and the edition says four more",
            breaks = "thread.default-workers-3.8",
            shows = " have started: ")
    public static final class WorkersOfOlderEdition extends CountingWorkers {

        @Override
        int workers(int processors) {
            return Math.min(32, 5 * processors);
        }

        @Override
        public Optional<Edition> edition() {
            return Optional.of(new Edition("3.12"));
        }
    }

    /** Follows a new edition of the documents with a claim for an older one. */
    @Exhibit(
            mistake = "there are four workers more than processors by default, and the edition says five for each",
            breaks = "thread.default-workers-3.5",
            shows = " have started: ")
    public static final class WorkersOfNewerEdition extends CountingWorkers {

        @Override
        int workers(int processors) {
            return Math.min(32, processors + 4);
        }

        @Override
        public Optional<Edition> edition() {
            return Optional.of(new Edition("3.7"));
        }
    }
}
