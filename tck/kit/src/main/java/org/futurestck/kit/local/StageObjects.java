package org.futurestck.kit.local;

import java.util.List;
import java.util.function.Supplier;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.Executor;
import org.futurestck.binding.Future;
import org.futurestck.kit.stage.Door;
import org.jspecify.annotations.Nullable;

/**
 * What one stage knows its objects by.
 *
 * @param door where the check's calls and callbacks report
 * @param handles the subject's objects
 * @param identities the check's tokens and errors
 * @param encoder writes objects as data
 * @param decoder makes objects of data
 * @param runs what has run for the check
 */
record StageObjects(Door door, Handles handles, Identities identities, Encoder encoder, Decoder decoder, Runs runs) {

    static StageObjects of(Door door) {
        Handles handles = new Handles();
        Identities identities = new Identities(door.token());
        return new StageObjects(
                door,
                handles,
                identities,
                new Encoder(handles, identities),
                new Decoder(door, handles, identities),
                new Runs());
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // what a future holds is never touched as anything but an object
    Supplier<Future<@Nullable Object>> future(String handle) {
        return (Supplier) handles.get(handle, Future.class);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    Supplier<BareFuture<@Nullable Object>> bareFuture(String handle) {
        return (Supplier) handles.get(handle, BareFuture.class);
    }

    /** Shuts down the executors that have handles, without waiting, and forgets all handles. */
    void shutDownExecutors() {
        List<Executor> executors = handles.all(Executor.class);
        handles.clear();
        for (Executor executor : executors) {
            Thread closer = new Thread(() -> shutDown(executor), "closer");
            closer.setDaemon(true);
            closer.start();
        }
    }

    private static void shutDown(Executor executor) {
        try {
            executor.shutdown(false, false);
        } catch (Throwable raised) {
            // The check is over and has its verdict; what the subject raises now is nobody's observation.
        }
    }
}
