package org.futurestck.kit.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds what somebody may have meant. */
public final class Suggestions {

    private static final int MOST = 3;

    private Suggestions() {}

    /**
     * A question to append to a sentence that says that there is no such thing.
     *
     * @param typed what somebody has typed
     * @param known what there is
     * @return such as {@code " Did you mean a, b?"}, the nearest first; empty if nothing is near
     */
    public static String ask(String typed, Collection<String> known) {
        int limit = Math.max(2, typed.length() / 3);
        int best = known.stream()
                .mapToInt(candidate -> distance(typed, candidate))
                .min()
                .orElse(Integer.MAX_VALUE);
        List<String> near = known.stream()
                .filter(candidate -> best <= limit
                        ? distance(typed, candidate) <= best + 1
                        : !typed.isEmpty() && candidate.contains(typed))
                .sorted(Comparator.comparingInt(candidate -> distance(typed, candidate)))
                .limit(MOST)
                .toList();
        return near.isEmpty() ? "" : " Did you mean " + String.join(", ", near) + "?";
    }

    /** How many characters have to be put in, taken out or replaced to make one text of the other. */
    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[right.length()];
    }
}
