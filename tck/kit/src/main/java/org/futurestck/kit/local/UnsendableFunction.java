package org.futurestck.kit.local;

import org.futurestck.binding.Fn;
import org.jspecify.annotations.Nullable;

/** Makes a call, and cannot be serialised, although the call can. */
final class UnsendableFunction implements Fn<@Nullable Object> {

    private final StagedCall call;

    UnsendableFunction(StagedCall call) {
        this.call = call;
    }

    @Override
    @SuppressWarnings("NullAway") // it does not see that the result of this Fn may be null
    public @Nullable Object call(@Nullable Object... args) throws Exception {
        return call.call(args);
    }

    @Override
    public String toString() {
        return call + " in a function that cannot be sent";
    }
}
