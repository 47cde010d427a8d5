package org.futurestck.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.futurestck.kit.stage.StageSource;
import org.futurestck.kit.wire.HostCommand;
import org.futurestck.kit.wire.HostStageSource;

/** A host that starts while the command does something else. For one thread. */
final class StartingHost implements AutoCloseable {

    private final CompletableFuture<HostStageSource> started;

    private StartingHost(CompletableFuture<HostStageSource> started) {
        this.started = started;
    }

    static StartingHost start(HostCommand command) {
        return new StartingHost(CompletableFuture.supplyAsync(() -> HostStageSource.start(command)));
    }

    /** What opens stages in it; raises what {@link HostStageSource#start} raises. */
    StageSource source() {
        try {
            return started.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** Ends it, without waiting for one that has not started yet: that one ends as soon as it has. */
    @Override
    public void close() {
        started.thenAccept(HostStageSource::close);
    }
}
