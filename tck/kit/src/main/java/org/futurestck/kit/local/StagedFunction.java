package org.futurestck.kit.local;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import org.futurestck.binding.Fn;
import org.futurestck.kit.operation.MappedFunction;
import org.jspecify.annotations.Nullable;

/** The functions that {@code map} is given. As constants they can be sent to other processes. */
@SuppressWarnings("NullAway") // it does not see that the results of these functions and their arguments may be null
enum StagedFunction implements Fn<@Nullable Object> {
    PERFORM {
        @Override
        public @Nullable Object call(@Nullable Object... args) throws Exception {
            return ((Fn<?>) args[0]).call();
        }
    },
    RETURN_ARGUMENTS {
        @Override
        public @Nullable Object call(@Nullable Object... args) {
            return Collections.unmodifiableList(new ArrayList<>(Arrays.asList(args)));
        }
    },
    POWER {
        @Override
        public @Nullable Object call(@Nullable Object... args) {
            return integer(args[0]).pow(integer(args[1]).intValueExact());
        }
    };

    static StagedFunction of(MappedFunction function) {
        return switch (function) {
            case PERFORM -> PERFORM;
            case RETURN_ARGUMENTS -> RETURN_ARGUMENTS;
            case POWER -> POWER;
        };
    }

    private static BigInteger integer(Object argument) {
        return argument instanceof BigInteger big ? big : BigInteger.valueOf(((Number) argument).longValue());
    }
}
