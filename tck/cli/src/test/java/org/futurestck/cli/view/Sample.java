package org.futurestck.cli.view;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.Conformity;
import org.futurestck.kit.certificate.DeclaredDeviation;
import org.futurestck.kit.certificate.Power;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.rulebook.Level;
import org.futurestck.kit.rulebook.RuleBook;
import org.futurestck.kit.scene.TimelineEntry;
import org.futurestck.kit.spi.Edition;

/** Certificates and their parts, made by hand. */
public final class Sample {

    /** Everything that a terminal, a page, a document or a service could obey. */
    public static final String HOSTILE =
            "</code></pre><script>alert(1)</script> ]]> <!-- & \"'` ``` ~~~ | a | \u001b[2J\u0000\u0007"
                    + "\r\n\r\n# heading\n- item\n@everyone see #123 and owner/repo#4 [x](javascript:y) ![i](http://a.example/i.png)"
                    + " www.a.example https://a.example *b* _c_ <b>d</b> &lt; $x$ :bomb: \\ \ud83d\ude00 \ud800 \ufffe \u202e";

    private static final RuleBook BOOK = RuleBook.load();

    private Sample() {}

    /** What views are made of, with the rule book of this kit. */
    public static Material material(Certificate certificate) {
        return new Material(
                certificate, BOOK, rules -> "tck/futures-tck certify 'x' --rule " + String.join(" ", rules));
    }

    /** A rule of the level MUST. */
    public static RuleResult rule(String id, Verdict verdict, String message, CheckResult... checks) {
        return new RuleResult(id, Level.MUST, verdict, message, List.of(checks));
    }

    /** A rule that passed. */
    public static RuleResult passed(String id) {
        return rule(id, Verdict.PASSED, "", check("it works", Verdict.PASSED, "", null, null));
    }

    /** A rule that passed by one of its two checks; the other one asks for what the subject does not offer. */
    public static RuleResult partly(String id, String what) {
        CheckResult unclaimed = CheckResult.notRun(
                id + "/x", "x", "a.feature:9", Verdict.NOT_CLAIMED, "the subject does not offer " + what);
        return rule(id, Verdict.PASSED, "", check("it works", Verdict.PASSED, "", null, null), unclaimed);
    }

    /** A rule that failed with this message. */
    public static RuleResult failed(String id, String what) {
        return rule(id, Verdict.FAILED, what, check(what, Verdict.FAILED, what, "not " + what, what));
    }

    /** A rule whose check failed, but that cannot fail itself. */
    public static RuleResult differing(String id, String what) {
        CheckResult check = check(what, Verdict.FAILED, what, "not " + what, what);
        return new RuleResult(id, Level.OBSERVED, Verdict.OBSERVED, "differs from CPython: " + what, List.of(check));
    }

    /** A check that took 5 ms. */
    public static CheckResult check(String title, Verdict verdict, String message, String expected, String actual) {
        List<TimelineEntry> timeline = List.of(
                new TimelineEntry(0, title, TimelineEntry.Kind.OPERATION, "f.cancel() " + title),
                new TimelineEntry(1_500, "main", TimelineEntry.Kind.OUTCOME, "f.cancel() returned " + message));
        Integer illegal = verdict == Verdict.FAILED ? 1 : null;
        return new CheckResult("id", title, "a.feature:3", verdict, message, expected, actual, illegal, 1, 5, timeline);
    }

    /** A certificate whose verdict follows from its parts, about the rule book of this kit. */
    public static Certificate certificate(RuleResult... rules) {
        return certificate("reference:threads", BOOK.digest(), List.of(), List.of(), rules);
    }

    /** A certificate whose verdict follows from its parts. */
    public static Certificate certificate(
            String subject,
            String digest,
            List<String> problems,
            List<DeclaredDeviation> deviations,
            RuleResult... rules) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        Arrays.stream(Verdict.values()).forEach(verdict -> counts.put(verdict, 0));
        Arrays.stream(rules).forEach(rule -> counts.merge(rule.verdict(), 1, Integer::sum));
        boolean broken = Arrays.stream(rules).anyMatch(RuleResult::breaksConformity);
        Conformity verdict =
                !problems.isEmpty() ? Conformity.UNTRUSTED : broken ? Conformity.DOES_NOT_CONFORM : Conformity.CONFORMS;
        return new Certificate(
                "0.1.0",
                new Certificate.Book(BOOK.version(), digest),
                "concurrent.futures",
                new Edition("3.13"),
                new Certificate.CertifiedSubject(
                        subject, subject, "1.0", "jvm", "OpenJDK 17", List.of("threads"), List.of()),
                42,
                "normal",
                new Power(0, 0, 0, 0),
                List.of(),
                List.of("certify", subject, "--seed", "42"),
                Instant.EPOCH,
                1_500,
                verdict,
                problems,
                deviations,
                counts,
                List.of(rules));
    }

    /** The same certificate of a run that was limited to some rules. */
    public static Certificate limited(Certificate whole, String... selection) {
        return new Certificate(
                whole.kit(),
                whole.rulebook(),
                whole.profile(),
                whole.edition(),
                whole.subject(),
                whole.seed(),
                whole.effort(),
                whole.power(),
                List.of(selection),
                whole.command(),
                whole.started(),
                whole.millis(),
                whole.verdict(),
                whole.problems(),
                whole.deviations(),
                whole.counts(),
                whole.rules());
    }

    /** The same of a subject that has declared a lack. */
    public static Certificate lacking(Certificate whole, String lack) {
        Certificate.CertifiedSubject one = whole.subject();
        return new Certificate(
                whole.kit(),
                whole.rulebook(),
                whole.profile(),
                whole.edition(),
                new Certificate.CertifiedSubject(
                        one.id(), one.name(), one.version(), one.host(), one.platform(), List.of(lack), List.of()),
                whole.seed(),
                whole.effort(),
                whole.power(),
                whole.selection(),
                whole.command(),
                whole.started(),
                whole.millis(),
                whole.verdict(),
                whole.problems(),
                whole.deviations(),
                whole.counts(),
                whole.rules());
    }
}
