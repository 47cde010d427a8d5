package org.futurestck.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.DoneAndNotDone;
import org.futurestck.binding.Future;
import org.futurestck.binding.ModuleFunctions;
import org.futurestck.binding.ReturnWhen;
import org.futurestck.reference.FutureActions.Finish;
import org.jspecify.annotations.Nullable;

/** What may happen to the futures that somebody waits for. A wake-up that is lost shows as a scenario that hangs. */
abstract class WaitScenario extends Scenario {

    private final WaitSubject subject;
    private final FutureSubject futures;

    WaitScenario(WaitSubject subject, FutureSubject futures) {
        this.subject = subject;
        this.futures = futures;
    }

    @Override
    final void play() {
        play(subject.create(), futures.create(), futures.create());
    }

    /** Plays it with two futures that are pending. */
    abstract void play(ModuleFunctions functions, BareFuture<String> one, BareFuture<String> other);

    /** {@code wait} until ALL_COMPLETED against two threads that finish a future each. */
    static final class AllCompleted extends WaitScenario {

        AllCompleted(WaitSubject subject, FutureSubject futures) {
            super(subject, futures);
        }

        @Override
        void play(ModuleFunctions functions, BareFuture<String> one, BareFuture<String> other) {
            Wait wait = new Wait(functions, List.of(one, other), ReturnWhen.ALL_COMPLETED);
            together(wait, new Finish(one, "a"), new Finish(other, "b"));
            require(wait.done().equals(Set.of(one, other)), "wait() returned before all futures were done");
        }
    }

    /** {@code wait} until FIRST_COMPLETED against a thread that finishes one of two futures. */
    static final class FirstCompleted extends WaitScenario {

        FirstCompleted(WaitSubject subject, FutureSubject futures) {
            super(subject, futures);
        }

        @Override
        void play(ModuleFunctions functions, BareFuture<String> one, BareFuture<String> other) {
            Wait wait = new Wait(functions, List.of(one, other), ReturnWhen.FIRST_COMPLETED);
            together(wait, new Finish(other, "b"));
            require(wait.done().equals(Set.of(other)), "wait() has not returned the first future that was done");
        }
    }

    private static final class Wait implements Runnable {

        private final ModuleFunctions functions;
        private final List<Future<String>> futures;
        private final ReturnWhen returnWhen;
        private @Nullable DoneAndNotDone<Future<String>> returned;

        Wait(ModuleFunctions functions, List<? extends Future<String>> futures, ReturnWhen returnWhen) {
            this.functions = functions;
            this.futures = new ArrayList<>(futures);
            this.returnWhen = returnWhen;
        }

        @Override
        public void run() {
            returned = functions.wait(futures, null, returnWhen);
        }

        Set<Future<String>> done() {
            return returned == null ? Set.of() : returned.done();
        }
    }
}
