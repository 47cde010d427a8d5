package org.futurestck.hosts.jvm;

import java.util.Optional;
import org.futurestck.binding.Executor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.binding.ModuleFunctions;
import org.futurestck.kit.spi.Edition;
import org.futurestck.kit.spi.Subject;
import org.futurestck.reference.Futures;
import org.futurestck.reference.ThreadPoolExecutor;

/** The reference's threads. */
public class ThreadSubject implements Subject {

    @Override
    public Executor newExecutor(ExecutorSettings settings) {
        return new ThreadPoolExecutor(settings);
    }

    @Override
    public String name() {
        return "threads under test";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Optional<Edition> edition() {
        return Optional.of(new Edition("3.9"));
    }

    @Override
    public Optional<ModuleFunctions> moduleFunctions() {
        return Optional.of(new Futures());
    }
}
