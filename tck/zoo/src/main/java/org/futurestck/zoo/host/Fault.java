package org.futurestck.zoo.host;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.futurestck.kit.certificate.Verdict;

/** A mistake that a host can make, and what the kit has to say of it. */
public enum Fault {
    WRONG_ID(Damages::wrongId, "It answers with the number of another request.", "which was never sent"),
    UNASKED(Damages::unasked, "It gives answers to requests that nobody has sent.", "which was never sent"),
    ANSWERS_TWICE(Damages::twice, "It gives every answer twice.", "answered already"),
    WRONG_TYPE(Damages::wrongType, "It gives an answer of another type than the request takes.", "of another type"),
    GARBAGE(Damages::garbage, "It writes an error message where an answer is due.", "for answers alone: 'Traceback"),
    SUBJECT_PRINTS(Damages::print, "It lets the subject print between the answers.", "for answers alone: 'computing"),
    NO_LINE_END(Damages::withoutLineEnd, "It does not end the lines of its answers.", "without its end: '{"),
    MISSING_MEMBER(Damages::missingMember, "It leaves out a member that its answer has to have.", "is missing"),
    EXTRA_MEMBER(Damages::extraMember, "It adds a member of its own to its answers.", "unknown field 'millis'"),
    UNKNOWN_OUTCOME(
            Damages::unknownOutcome, "It tells an outcome that the protocol does not know.", "unknown type 'vanished'"),
    INVALID_UTF8(Damages::invalidUtf8, "It writes in another encoding than UTF-8.", "is not UTF-8"),
    HUGE_ANSWER(Damages::huge, "It gives an answer that is longer than a line may be.", "of more than 4194304 bytes"),
    ENDLESS_LINE(
            Damages::endlessLine, "It writes without end and without ending the line.", "of more than 4194304 bytes"),
    SILENCE(Damages::silence, "It lives, but gives no answers, as if it never flushed its output.", "has not answered"),
    FORGETS_OUTCOMES(
            Damages::forget,
            "It answers everything but never tells an outcome, as if the thread that should tell it had died.",
            "has not told"),
    SINGLE_THREADED(
            Damages::none,
            "It performs operations in the thread that reads requests, so nothing else is answered meanwhile.",
            "has not answered"),
    CLOSED_OUTPUT(Damages::closeOutput, "It closes its standard output and lives on.", "closed its standard output"),
    WRONG_VERSION(
            Damages::otherVersion, "It says hello in another version of the protocol.", "this kit speaks", When.HELLO),
    NO_HELLO(Damages::noHello, "It does not answer the hello.", "did not say hello", When.HELLO),
    HELLO_TWICE(Damages::helloTwice, "It says hello twice.", "answered already", When.HELLO),
    EARLY_EXIT(
            Damages::exit,
            "It exits with status 7 where an answer is due. Whether it was the subject that ended the process, nobody knows.",
            "ended with exit status 7",
            Verdict.FAILED),
    TRUNCATED(
            Damages::truncated,
            "It dies in the middle of an answer. Whether it was the subject that ended the process, nobody knows.",
            "ended with exit status 1 in the midst of the line '{",
            Verdict.FAILED),
    SLOW_DRIP(Damages::drip, "It gives right answers, but byte by byte.", "", Verdict.PASSED),
    ENDLESS_ERRORS(Damages::endlessErrors, "It writes to its standard error without end.", "", Verdict.PASSED),
    LEAVES_CHILDREN(Damages::leaveChild, "It leaves a child process behind.", "", Verdict.PASSED),
    IGNORES_THE_END(Damages::none, "It does not exit when it is told to.", "", Verdict.PASSED, When.END);

    /** When a host makes its mistake. */
    public enum When {
        /** At every answer, from some request on. */
        ANSWERS,
        /** When it is greeted. */
        HELLO,
        /** When it has to exit. */
        END
    }

    private final Damage damage;
    private final String mistake;
    private final String words;
    private final Verdict verdict;
    private final When when;

    Fault(Damage damage, String mistake, String words) {
        this(damage, mistake, words, Verdict.ERROR);
    }

    Fault(Damage damage, String mistake, String words, Verdict verdict) {
        this(damage, mistake, words, verdict, When.ANSWERS);
    }

    Fault(Damage damage, String mistake, String words, When when) {
        this(damage, mistake, words, Verdict.ERROR, when);
    }

    Fault(Damage damage, String mistake, String words, Verdict verdict, When when) {
        this.damage = damage;
        this.mistake = mistake;
        this.words = words;
        this.verdict = verdict;
        this.when = when;
    }

    /**
     * Finds a fault.
     *
     * @param id such as {@code wrong-id}
     * @return the fault; empty if there is none of that name
     */
    public static Optional<Fault> find(String id) {
        return Stream.of(values()).filter(fault -> fault.id().equals(id)).findFirst();
    }

    /**
     * The name that people type.
     *
     * @return such as {@code wrong-id}
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * What the host does wrong.
     *
     * @return a sentence, or two
     */
    public String mistake() {
        return mistake;
    }

    /**
     * What the message of the kit has to contain.
     *
     * @return the words; empty if the kit has nothing to say
     */
    public String words() {
        return words;
    }

    /**
     * The verdict on a rule in whose check a sound subject meets the mistake.
     *
     * @return {@code ERROR} if the host is to be blamed, {@code FAILED} if nobody can tell that it was not the subject, and
     *     {@code PASSED} if the kit has to put up with it
     */
    public Verdict verdict() {
        return verdict;
    }

    /**
     * When the host makes its mistake.
     *
     * @return {@code ANSWERS} if it can be sound for some requests before
     */
    public When when() {
        return when;
    }

    Damage damage() {
        return damage;
    }

    @Override
    public String toString() {
        return id();
    }
}
