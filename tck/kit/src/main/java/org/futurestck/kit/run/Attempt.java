package org.futurestck.kit.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.futurestck.kit.catalogue.Check;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.operation.History;
import org.futurestck.kit.operation.Race;
import org.futurestck.kit.scene.InconclusiveException;
import org.futurestck.kit.scene.NotOfferedException;
import org.futurestck.kit.scene.RuleRefuted;
import org.futurestck.kit.scene.Scene;
import org.futurestck.kit.scene.TimelineEntry;
import org.futurestck.kit.spi.Capability;
import org.futurestck.kit.spi.Edition;
import org.futurestck.kit.stage.StageFaultException;
import org.jspecify.annotations.Nullable;

/**
 * One check being run. It belongs to the thread that runs the check, where steps and properties find it.
 */
public final class Attempt {

    private static final ThreadLocal<@Nullable Attempt> CURRENT = new ThreadLocal<>();

    private final Check check;
    private final Workshop workshop;
    private final long begin = System.nanoTime();
    private final List<String> faults = new ArrayList<>();
    private int observations;
    private @Nullable Scene scene;

    private Attempt(Check check, Workshop workshop) {
        this.check = check;
        this.workshop = workshop;
    }

    static void begin(Check check, Workshop workshop) {
        CURRENT.set(new Attempt(check, workshop));
    }

    static Optional<Attempt> end() {
        Optional<Attempt> ended = Optional.ofNullable(CURRENT.get());
        CURRENT.remove();
        return ended;
    }

    /**
     * The check that the calling thread runs.
     *
     * @return the attempt
     * @throws IllegalStateException if the thread runs no check of a certification
     */
    public static Attempt current() {
        return Optional.ofNullable(CURRENT.get())
                .orElseThrow(() -> new IllegalStateException(
                        "this thread runs no check; features and properties of the kit are run by a certification"));
    }

    /**
     * Opens a scene for the check and closes the one before. The attempt closes the last one when the check ends.
     *
     * @return a new scene
     */
    public Scene newScene() {
        closeScene();
        Scene opened = workshop.newScene();
        scene = opened;
        return opened;
    }

    /**
     * The seed that the check's random choices start from.
     *
     * @return the seed of the run
     */
    public long seed() {
        return workshop.seed();
    }

    /**
     * How long the check may try what it can only try again and again.
     *
     * @param normal how long it would with the normal effort
     * @return how long with that of the run
     */
    public Duration budget(Duration normal) {
        return workshop.effort().of(normal);
    }

    /**
     * How often the check may try what has to be tried many times, or how many random programs.
     *
     * @param normal how often it would with the normal effort
     * @return how often with that of the run, at least 1
     */
    public int tries(int normal) {
        return workshop.effort().of(normal);
    }

    /**
     * Takes note of a history that could be judged.
     *
     * @param race the race
     * @param history one of its histories
     */
    public void raced(Race race, History history) {
        workshop.tally().raced(race, history);
    }

    /**
     * Takes note of sequences of operations that were held against the model.
     *
     * @param sequences how many
     */
    public void compared(int sequences) {
        workshop.tally().compared(sequences);
    }

    /**
     * Tells whether the subject or its host offers something.
     *
     * @param capability the capability
     * @return whether it was declared, or claimed by the user
     */
    public boolean offers(Capability capability) {
        return workshop.source().subject().capabilities().contains(capability);
    }

    /**
     * The edition that the run certifies against.
     *
     * @return the edition
     */
    public Edition edition() {
        return workshop.edition();
    }

    Check check() {
        return check;
    }

    /** Closes the scene and grades: what the engine caught, or null if the check ran to its end. */
    CheckResult finish(@Nullable Throwable thrown) {
        Scene last = scene;
        List<TimelineEntry> timeline = last == null ? List.of() : last.timeline();
        @Nullable Throwable closing = null;
        try {
            closeScene();
        } catch (RuntimeException e) {
            closing = e;
        }
        Optional<RuleRefuted> refuted = find(thrown, RuleRefuted.class);
        Optional<InconclusiveException> inconclusive = find(thrown, InconclusiveException.class);
        Optional<NotOfferedException> lacking = find(thrown, NotOfferedException.class);
        if (!faults.isEmpty()) {
            return result(Verdict.ERROR, faults.get(0), timeline);
        } else if (refuted.isPresent()) {
            return refuted(refuted.get());
        } else if (lacking.isPresent()) {
            return result(Verdict.NOT_CLAIMED, String.valueOf(lacking.get().getMessage()), timeline);
        } else if (inconclusive.isPresent()) {
            return result(
                    Verdict.INCONCLUSIVE, String.valueOf(inconclusive.get().getMessage()), timeline);
        } else if (thrown != null) {
            Optional<StageFaultException> fault = find(thrown, StageFaultException.class);
            return result(Verdict.ERROR, sentence(fault.isPresent() ? fault.get() : thrown), timeline);
        } else if (closing != null) {
            return result(Verdict.ERROR, sentence(closing), timeline);
        } else if (observations == 0) {
            return result(Verdict.ERROR, "the check observed nothing that could have refuted its rule", timeline);
        }
        return result(Verdict.PASSED, "", timeline);
    }

    private CheckResult refuted(RuleRefuted refuted) {
        String message = "expected " + refuted.expected() + ", but " + refuted.actual();
        return new CheckResult(
                check.id(),
                check.title(),
                check.source().toString(),
                Verdict.FAILED,
                message,
                refuted.expected(),
                refuted.actual(),
                refuted.entry(),
                observations,
                millis(),
                refuted.timeline());
    }

    private CheckResult result(Verdict verdict, String message, List<TimelineEntry> timeline) {
        return new CheckResult(
                check.id(),
                check.title(),
                check.source().toString(),
                verdict,
                message,
                null,
                null,
                null,
                observations,
                millis(),
                timeline);
    }

    private void closeScene() {
        Scene open = scene;
        scene = null;
        if (open != null) {
            observations += open.observations();
            try {
                open.close();
            } finally {
                faults.addAll(open.faults());
            }
        }
    }

    private long millis() {
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private static String sentence(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null || message.isBlank() ? thrown.getClass().getName() : message;
    }

    private static <T extends Throwable> Optional<T> find(@Nullable Throwable thrown, Class<T> type) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
