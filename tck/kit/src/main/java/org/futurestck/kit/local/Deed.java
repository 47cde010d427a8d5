package org.futurestck.kit.local;

import org.jspecify.annotations.Nullable;

/** An operation whose names have all been looked up. Whatever is thrown now, save a {@link Refusal}, the subject threw. */
@FunctionalInterface
interface Deed {

    /**
     * Does it.
     *
     * @return what the subject returned; null for a method that returns nothing
     * @throws Throwable what the subject raised
     */
    @Nullable
    Object perform() throws Throwable;
}
