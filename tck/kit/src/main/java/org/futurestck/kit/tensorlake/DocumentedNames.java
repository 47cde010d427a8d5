package org.futurestck.kit.tensorlake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.futurestck.binding.tensorlake.FunctionCallFailure;
import org.futurestck.binding.tensorlake.RequestError;
import org.futurestck.binding.tensorlake.RequestFailed;
import org.futurestck.binding.tensorlake.SDKUsageError;
import org.futurestck.binding.tensorlake.TensorlakeError;
import org.futurestck.binding.tensorlake.TimeoutError;

/** The documented names that are not functions. */
final class DocumentedNames {

    /** Most special first. */
    static final Map<String, Class<? extends Throwable>> ERRORS;

    static {
        Map<String, Class<? extends Throwable>> errors = new LinkedHashMap<>();
        errors.put("FunctionCallFailure", FunctionCallFailure.class);
        errors.put("TimeoutError", TimeoutError.class);
        errors.put("SDKUsageError", SDKUsageError.class);
        errors.put("RequestError", RequestError.class);
        errors.put("RequestFailed", RequestFailed.class);
        errors.put("TensorlakeError", TensorlakeError.class);
        ERRORS = Collections.unmodifiableMap(errors);
    }

    private DocumentedNames() {}

    /** What Java raises for a name that an object does not have. */
    static NoSuchMethodException missing(Object target, String name) {
        return new NoSuchMethodException(
                "'" + target.getClass().getSimpleName() + "' has nothing of the name '" + name + "'");
    }
}
