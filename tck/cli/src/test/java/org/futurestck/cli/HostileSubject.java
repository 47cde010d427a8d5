package org.futurestck.cli;

import java.time.Duration;
import java.util.Optional;
import org.futurestck.binding.CompletionIterator;
import org.futurestck.binding.DoneAndNotDone;
import org.futurestck.binding.Executor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.binding.Future;
import org.futurestck.binding.ModuleFunctions;
import org.futurestck.binding.ReturnWhen;
import org.futurestck.kit.spi.Subject;
import org.futurestck.subjects.ReferenceThreads;
import org.jspecify.annotations.Nullable;

/** Waits wrongly, and takes every chance to say something that a terminal would obey. */
public final class HostileSubject implements Subject {

    static final String VIOLENCE =
            "\u001b[2J\u001b]0;owned\u0007\njvm:HostileSubject conforms to edition 3.13.\n@|bold x|@ %s";

    private final Subject good = new ReferenceThreads();

    /** Creates the subject. */
    public HostileSubject() {}

    @Override
    public String name() {
        return VIOLENCE;
    }

    @Override
    public Executor newExecutor(ExecutorSettings settings) {
        System.out.println(VIOLENCE);
        return good.newExecutor(settings);
    }

    @Override
    public Optional<ModuleFunctions> moduleFunctions() {
        return Optional.of(new ModuleFunctions() {
            @Override
            public <F extends Future<?>> DoneAndNotDone<F> wait(
                    Iterable<? extends F> fs, @Nullable Duration timeout, ReturnWhen returnWhen) {
                throw new IllegalStateException(VIOLENCE);
            }

            @Override
            public <F extends Future<?>> CompletionIterator<F> asCompleted(
                    Iterable<? extends F> fs, @Nullable Duration timeout) {
                throw new IllegalStateException(VIOLENCE);
            }
        });
    }
}
