package org.futurestck.kit.stage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where every thread of a subject's process stands at one moment.
 *
 * @param activity a text that differs whenever any thread but the asking one has done anything since the last look
 * @param threads the threads, without those of the host's own machinery
 */
public record Standing(String activity, List<ThreadStanding> threads) {

    /**
     * Copies the threads.
     *
     * @param activity the mark of activity
     * @param threads threads
     */
    public Standing {
        threads = List.copyOf(threads);
    }

    /**
     * One thread.
     *
     * @param name its name
     * @param caller the name of the caller if it is a caller thread, else null
     * @param waiting whether it waits for something, as far as the host can tell
     * @param frames where it stands, innermost first, at most twelve lines
     */
    public record ThreadStanding(
            String name,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String caller,

            boolean waiting,
            List<String> frames) {

        /**
         * Copies the frames.
         *
         * @param name name
         * @param caller caller, or null
         * @param waiting whether it waits
         * @param frames frames
         */
        public ThreadStanding {
            frames = List.copyOf(frames);
        }
    }
}
