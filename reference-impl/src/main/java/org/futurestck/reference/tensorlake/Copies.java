package org.futurestck.reference.tensorlake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.futurestck.binding.tensorlake.SDKUsageError;
import org.jspecify.annotations.Nullable;

/** Copies values as they are copied on their way to another process, so that nobody shares one with a function. */
final class Copies {

    private Copies() {}

    /**
     * A copy.
     *
     * @throws SDKUsageError if the value cannot be serialised, be it that it is nested too deeply for the stack of this thread
     */
    static @Nullable Object of(@Nullable Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException | RuntimeException e) { // values may have a say in how they are written and read
            throw new SDKUsageError("a value cannot be serialised: " + e.getMessage());
        } catch (StackOverflowError e) {
            throw new SDKUsageError("a value cannot be serialised: it is nested too deeply");
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            // The bytes were written above, so no filter has to keep anything out.
            return in.readObject();
        } catch (IOException | ClassNotFoundException | RuntimeException e) {
            throw new SDKUsageError("a value cannot be made anew: " + e.getMessage());
        } catch (StackOverflowError e) {
            throw new SDKUsageError("a value cannot be made anew: it is nested too deeply");
        }
    }
}
