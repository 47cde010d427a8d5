package org.futurestck.kit.scene;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.futurestck.kit.stage.StageLostException;
import org.futurestck.kit.stage.Standing;
import org.futurestck.kit.stage.Standing.ThreadStanding;
import org.jspecify.annotations.Nullable;

/** Looks again and again where the threads of the subject stand, and tells for how long nothing has been seen to move. */
final class Lookout {

    /** What the frames of the JDK begin with; a version and a slash follow. */
    private static final String JDK = "java.base";

    /** What the names of threads begin with that run a race. */
    private static final String RACER = "racer ";

    private static final int MOST_THREADS = 8;

    private final Supplier<CompletableFuture<Standing>> looks;
    private long stillSince;
    private long lookedAt;
    private long askedAt;
    private @Nullable Standing last;
    private @Nullable CompletableFuture<Standing> asked;

    Lookout(Supplier<CompletableFuture<Standing>> looks, long begin) {
        this.looks = looks;
        stillSince = begin;
        lookedAt = begin;
    }

    /**
     * Takes the answer to the last look, if there is one by now, and looks anew.
     *
     * @throws StageLostException if the subject's process ended
     */
    void look(long now) {
        if (asked != null && asked.isDone()) {
            Standing standing = Answers.of(asked);
            if (last == null || !standing.activity().equals(last.activity())) {
                moved(now);
            }
            last = standing;
            lookedAt = askedAt;
            asked = null;
        }
        if (asked == null) {
            askedAt = now;
            asked = looks.get();
        }
    }

    /** Begins to count anew. */
    void moved(long now) {
        stillSince = now;
    }

    /** The beginning of the span in which nothing moved. */
    long stillSince() {
        return stillSince;
    }

    /**
     * For how long, at least, nothing moved: between two looks that saw the same. What happened after the last look that was
     * answered, nobody knows.
     */
    long still() {
        return Math.max(0, lookedAt - stillSince);
    }

    /** For how long the process has left a look unanswered; an answer that nobody has taken yet is one. */
    long silent(long now) {
        return asked == null || asked.isDone() ? 0 : now - askedAt;
    }

    /** What was seen last; null if nothing was seen yet. */
    @Nullable
    Standing last() {
        return last;
    }

    /** Where the threads stood when last seen, and since when their process has been silent. */
    String where(long now) {
        if (last == null) {
            return "its process does not answer";
        }
        long silent = silent(now) / 1_000_000;
        return stand(last) + (silent > 1_000 ? "; its process has not answered for " + silent + " ms" : "");
    }

    private static String stand(Standing standing) {
        if (standing.threads().isEmpty()) {
            return "no thread of the subject is left";
        }
        // Those that a check has asked for something tell most.
        String first = standing.threads().stream()
                .sorted(Comparator.comparing((ThreadStanding thread) -> thread.caller() == null)
                        .thenComparing(thread -> !thread.name().startsWith(RACER)))
                .limit(MOST_THREADS)
                .map(Lookout::stand)
                .collect(Collectors.joining("; "));
        int more = standing.threads().size() - MOST_THREADS;
        return more > 0 ? first + "; and " + more + " more threads" : first;
    }

    private static String stand(ThreadStanding thread) {
        return thread.name() + (thread.waiting() ? " waits" : " runs") + frame(thread.frames());
    }

    /** The innermost frame that is not the JDK's own, because that one tells who waits and not only how. */
    private static String frame(List<String> frames) {
        return frames.stream()
                .filter(frame -> !frame.startsWith(JDK))
                .findFirst()
                .or(() -> frames.stream().findFirst())
                .map(frame -> " in " + frame)
                .orElse("");
    }
}
