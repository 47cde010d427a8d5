package org.futurestck.reference;

import java.io.ObjectInputFilter;
import org.jspecify.annotations.Nullable;

/**
 * How large the objects of one message may be where the user sets no limits. Values of hundreds of megabytes pass; what is refused
 * would most likely end in a lack of memory or of stack, as a few bytes that claim to be a huge array do.
 */
final class Limits implements ObjectInputFilter {

    private static final long MOST_ELEMENTS = 500_000_000;
    private static final long MOST_DEPTH = 1_000;
    private static final long MOST_REFERENCES = 100_000_000;
    private static final long MOST_BYTES = 1L << 31;

    /** The same limits at the head of a pattern, which may set others after them. */
    static final String PATTERN = "maxarray=" + MOST_ELEMENTS + ";maxdepth=" + MOST_DEPTH + ";maxrefs="
            + MOST_REFERENCES + ";maxbytes=" + MOST_BYTES + ";";

    @Override
    public Status checkInput(FilterInfo info) {
        boolean within = info.arrayLength() <= MOST_ELEMENTS
                && info.depth() <= MOST_DEPTH
                && info.references() <= MOST_REFERENCES
                && info.streamBytes() <= MOST_BYTES;
        return within ? Status.UNDECIDED : Status.REJECTED;
    }

    /** Which limit of a filter an object exceeds, in words; null if the filter refuses it for another reason. */
    static @Nullable String exceeded(ObjectInputFilter filter, FilterInfo info) {
        Class<?> type = info.serialClass();
        if (refuses(filter, new Figures(type, -1, 0, 0, 0))) {
            return null;
        } else if (refuses(filter, new Figures(type, info.arrayLength(), 0, 0, 0))) {
            return explain("maxarray", info.arrayLength());
        } else if (refuses(filter, new Figures(type, -1, info.depth(), 0, 0))) {
            return explain("maxdepth", info.depth());
        } else if (refuses(filter, new Figures(type, -1, 0, info.references(), 0))) {
            return explain("maxrefs", info.references());
        } else if (refuses(filter, new Figures(type, -1, 0, 0, info.streamBytes()))) {
            return explain("maxbytes", info.streamBytes());
        }
        return null;
    }

    private static String explain(String limit, long figure) {
        return figure + " is more than " + limit
                + " allows between the pool and its workers; a higher limit can be set with "
                + "WorkerSettings.withAllowedClasses(\"" + limit + "=...\")";
    }

    private static boolean refuses(ObjectInputFilter filter, FilterInfo info) {
        return filter.checkInput(info) == Status.REJECTED;
    }

    /** An object as a filter sees it, in part. */
    private record Figures(
            @Nullable Class<?> serialClass, long arrayLength, long depth, long references, long streamBytes)
            implements FilterInfo {}
}
