package org.futurestck.zoo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which animals are visited. A build visits every sixth one, or it would take minutes. The commit that is built decides which sixth:
 * all animals have their turn as the work goes on, and the same commit is always judged by the same ones. With {@code -Dzoo=2} the
 * second sixth is visited, and with {@code -Dzoo=all} every animal.
 */
final class Sample {

    private static final int SHARES = 6;

    /** From 0; none for all animals. */
    private static final Optional<Integer> SHARE = share(System.getProperty("zoo", ""));

    private Sample() {}

    /** Those of the run, in their order. */
    static <T> Stream<T> of(Collection<T> all) {
        List<T> ordered = List.copyOf(all);
        return IntStream.range(0, ordered.size())
                .filter(index -> SHARE.isEmpty() || index % SHARES == SHARE.get())
                .mapToObj(ordered::get);
    }

    /** How the animals were chosen, in words. */
    static String name() {
        return SHARE.map(share -> "every sixth animal, as -Dzoo=" + (share + 1) + " chooses them")
                .orElse("all animals");
    }

    private static Optional<Integer> share(String wanted) {
        if (wanted.equals("all")) {
            return Optional.empty();
        } else if (wanted.isEmpty()) {
            return Optional.of(Math.floorMod(commit().hashCode(), SHARES));
        } else if (wanted.matches("[1-" + SHARES + "]")) {
            return Optional.of(Integer.parseInt(wanted) - 1);
        }
        throw new IllegalArgumentException("-Dzoo is 'all' or from 1 to " + SHARES + ", not '" + wanted + "'");
    }

    /** Empty where the sources do not come from a repository. */
    private static String commit() {
        try {
            Process git = new ProcessBuilder("git", "rev-parse", "HEAD")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String printed = new String(git.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return git.waitFor() == 0 ? printed.strip() : "";
        } catch (IOException e) {
            // There is no git: the first sixth it is, each time.
            return "";
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }
}
