package org.futurestck.reference.tensorlake;

import java.util.Optional;
import org.futurestck.binding.Fn;
import org.futurestck.binding.tensorlake.Request;
import org.futurestck.binding.tensorlake.RequestFailed;
import org.futurestck.binding.tensorlake.Runner;
import org.futurestck.binding.tensorlake.TensorlakeError;
import org.jspecify.annotations.Nullable;

/** Runs requests in threads of this JVM. */
public final class LocalRunner implements Runner {

    /** Creates a runner; all of them do the same. */
    public LocalRunner() {}

    @Override
    public <T extends @Nullable Object> T run(Fn<? extends T> main, @Nullable Object... args) {
        try (LocalRequest request = new LocalRequest()) {
            T output = request.<T>call(main, args).result();
            request.demandSuccess();
            return output;
        } catch (RequestFailed failed) {
            throw failed;
        } catch (TensorlakeError failure) {
            throw new RequestFailed(LocalRequest.FAILED + failure.getMessage());
        }
    }

    @Override
    public Request open() {
        return new LocalRequest();
    }

    @Override
    public Optional<Request> current() {
        return LocalRequest.current();
    }
}
