package org.futurestck.kit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.Conformity;
import org.futurestck.kit.certificate.DeclaredDeviation;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.rulebook.Level;
import org.junit.jupiter.api.Test;

final class SummaryTest {

    private static List<String> text(Certificate certificate) {
        return Summary.of(certificate, 80).stream().map(ReportLine::text).toList();
    }

    @Test
    void isShortWhenAllIsWell() {
        assertThat(text(Samples.certificate(
                        Conformity.CONFORMS, List.of(), Samples.rule("a.b", Verdict.PASSED, "", Samples.passed()))))
                .containsExactly(
                        "subject    reference:threads named 'ThreadPool', version 1.0",
                        "host       jvm, OpenJDK 17",
                        "edition    3.13 of concurrent.futures, rule book 0.1.0",
                        "seed       42, effort normal",
                        "sequences  16807 of operations on one future, without choice",
                        "races      30000 rounds of 40 programs, threads met in 21000",
                        "power      what goes wrong in one of 7000 meetings is seen with 95 %",
                        "rules      1 passed",
                        "checks     1 run in 1.5 s",
                        "",
                        "reference:threads conforms to edition 3.13 of concurrent.futures.");
    }

    @Test
    void tellsBesideTheVerdictWhatTheSubjectIsWithout() {
        Certificate certificate = Samples.certificate(
                Conformity.CONFORMS,
                List.of(),
                List.of("threads", "without-cancel", "without-map", "without-running"),
                Samples.rule("a.b", Verdict.PASSED, "", Samples.passed()));
        assertThat(text(certificate))
                .contains("lacks      cancel, map and running, as it declares: never asked for")
                .endsWith(
                        "reference:threads conforms to edition 3.13 of concurrent.futures without cancel, map and running.");
    }

    @Test
    void saysNothingOfLacksWhereNothingConforms() {
        for (Conformity verdict : List.of(Conformity.DOES_NOT_CONFORM, Conformity.UNTRUSTED)) {
            Certificate certificate = Samples.certificate(verdict, List.of("it is lost"), List.of("without-cancel"));
            assertThat(VerdictWords.inPart(certificate)).isFalse();
            assertThat(VerdictWords.without(certificate)).isEmpty();
            assertThat(VerdictWords.lacks(certificate)).isEqualTo("cancel");
        }
        Certificate lost = Samples.certificate(Conformity.UNTRUSTED, List.of("it is lost"));
        assertThat(VerdictWords.sentence(lost))
                .isEqualTo("was held against edition 3.13 of concurrent.futures, but this run says nothing about it.");
        assertThat(text(lost)).endsWith("This run says nothing about reference:threads: it cannot be trusted.");
    }

    @Test
    void conformsInPartWhereRulesAreSelectedOrSomethingIsLacking() {
        Certificate whole = Samples.certificate(Conformity.CONFORMS, List.of(), List.of("threads"));
        assertThat(VerdictWords.inPart(whole)).isFalse();
        assertThat(VerdictWords.lacks(whole)).isEmpty();
        Certificate lacking =
                Samples.certificate(Conformity.CONFORMS, List.of(), List.of("threads", "without-map", "without-map"));
        assertThat(VerdictWords.inPart(lacking)).isTrue();
        assertThat(VerdictWords.without(lacking)).isEqualTo(" without map");
        assertThat(lacking.subject().offers()).containsExactly("threads");
    }

    @Test
    void tellsWhatPassedByAPartOfItsChecksAlone() {
        CheckResult unclaimed = CheckResult.notRun(
                "a.c/x", "x", "a.feature:9", Verdict.NOT_CLAIMED, "the subject does not offer cancel");
        List<String> lines = text(Samples.certificate(
                Conformity.CONFORMS,
                List.of(),
                Samples.rule("a.whole", Verdict.PASSED, "", Samples.passed()),
                Samples.rule("a.most", Verdict.PASSED, "", Samples.passed(), Samples.passed(), unclaimed),
                Samples.rule("a.thin", Verdict.PASSED, "", unclaimed, unclaimed, Samples.passed())));

        assertThat(lines.subList(lines.indexOf("Passed, but some of their checks were not claimed"), lines.size()))
                .containsExactly(
                        "Passed, but some of their checks were not claimed",
                        "  the subject does not offer cancel",
                        "      a.most (1 of 3), a.thin (2 of 3)",
                        "",
                        "reference:threads conforms to edition 3.13 of concurrent.futures.");
    }

    @Test
    void namesEachRuleThatDidNotPassAndWhy() {
        CheckResult check = Samples.failed("t", Samples.timeline(1), 0);
        RuleResult asCPython = new RuleResult("a.same", Level.OBSERVED, Verdict.OBSERVED, "as CPython does", List.of());
        RuleResult differing = new RuleResult("a.other", Level.OBSERVED, Verdict.OBSERVED, "differs", List.of(check));
        List<String> lines = text(Samples.certificate(
                Conformity.DOES_NOT_CONFORM,
                List.of(),
                Samples.rule("a.fails", Verdict.FAILED, check.message(), check),
                Samples.rule("a.blocked", Verdict.BLOCKED, "blocked by a.fails"),
                Samples.rule("a.one", Verdict.NOT_CLAIMED, "the subject does not offer python"),
                Samples.rule("a.two", Verdict.NOT_CLAIMED, "the subject does not offer python"),
                Samples.rule("a.never", Verdict.UNTESTABLE, "nobody can know"),
                asCPython,
                differing));
        assertThat(lines.subList(lines.indexOf("Not passed"), lines.size()))
                .containsExactly(
                        "Not passed",
                        "  failed a.fails (MUST): expected it returns False, but it returned True",
                        "  blocked a.blocked: blocked by a.fails",
                        "  not-claimed 2 rules: the subject does not offer python",
                        "      a.one, a.two",
                        "  untestable a.never: nobody can know",
                        "  observed a.other: differs",
                        "",
                        "reference:threads does not conform to edition 3.13 of concurrent.futures.");
    }

    @Test
    void showsKnownDeviationsWithWhatWasNotTriedBecauseOfThem() {
        CheckResult check = Samples.failed("t", Samples.timeline(1), 0);
        String reason = "It takes a cancelled future for one that is pending until a worker comes across it.";
        List<String> lines = text(Samples.certificate(
                "ThreadPool",
                Conformity.CONFORMS,
                List.of(),
                List.of(
                        new DeclaredDeviation(
                                "a.known", reason, "https://example.org/1", "x.json", List.of("a.blocked")),
                        new DeclaredDeviation("a.other", "No.", "https://example.org/2", "y.json", List.of()),
                        new DeclaredDeviation("a.stale", "No.", "https://example.org/3", "y.json", List.of())),
                Samples.rule("a.known", Verdict.DEVIATION, reason, check),
                Samples.rule("a.other", Verdict.DEVIATION, "No.", check),
                Samples.rule("a.stale", Verdict.FAILED, RuleResult.STALE, Samples.passed()),
                Samples.rule("a.blocked", Verdict.BLOCKED, "blocked by the declared deviation from a.known"),
                Samples.rule("a.elsewhere", Verdict.BLOCKED, "blocked by a.stale")));
        assertThat(lines.subList(lines.indexOf("Not passed"), lines.size()))
                .containsExactly(
                        "Not passed",
                        "  failed a.stale (MUST): declared as a deviation, but it passed; remove the d...",
                        "  blocked a.elsewhere: blocked by a.stale",
                        "",
                        "Known deviations, declared in x.json",
                        "  a.known (MUST): It takes a cancelled future for one that is pending until",
                        "      a worker comes across it.",
                        "      https://example.org/1",
                        "      not tried because of it: a.blocked",
                        "",
                        "Known deviations, declared in y.json",
                        "  a.other (MUST): No.",
                        "      https://example.org/2",
                        "",
                        "reference:threads conforms to edition 3.13 of concurrent.futures, but for 2 declared deviations.");
    }

    @Test
    void countsOneDeviationInWords() {
        assertThat(text(Samples.certificate(
                        "ThreadPool",
                        Conformity.CONFORMS,
                        List.of(),
                        List.of(new DeclaredDeviation("a.b", "No.", "https://example.org/2", "y.json", List.of())),
                        Samples.rule("a.b", Verdict.DEVIATION, "No."))))
                .last()
                .isEqualTo(
                        "reference:threads conforms to edition 3.13 of concurrent.futures, but for one declared deviation.");
    }

    @Test
    void tellsWhatTheUserHasClaimed() {
        Certificate unclaimed = Samples.certificate(Conformity.CONFORMS, List.of());
        Certificate.CertifiedSubject subject = new Certificate.CertifiedSubject(
                "id", "id", "1", "host", "platform", List.of("logging", "python"), List.of("logging", "python"));
        Certificate claimed = new Certificate(
                unclaimed.kit(),
                unclaimed.rulebook(),
                unclaimed.profile(),
                unclaimed.edition(),
                subject,
                unclaimed.seed(),
                unclaimed.effort(),
                unclaimed.power(),
                unclaimed.selection(),
                unclaimed.command(),
                unclaimed.started(),
                unclaimed.millis(),
                unclaimed.verdict(),
                unclaimed.problems(),
                unclaimed.deviations(),
                unclaimed.counts(),
                unclaimed.rules());
        assertThat(text(claimed)).contains("claimed    logging, python, by the user");
    }

    @Test
    void saysWhyARunCannotBeTrusted() {
        List<String> lines = text(Samples.certificate(
                Conformity.UNTRUSTED,
                List.of("an engine was lost", "a.b: the host is silent", "a.c: the host is silent"),
                Samples.rule("a.b", Verdict.ERROR, "the host is silent"),
                Samples.rule("a.c", Verdict.ERROR, "the host is silent")));
        assertThat(lines)
                .endsWith(
                        "Not passed",
                        "  error a.b: the host is silent",
                        "  error a.c: the host is silent",
                        "",
                        "  an engine was lost",
                        "  a.b: the host is silent",
                        "",
                        "This run says nothing about reference:threads: it cannot be trusted.");
    }

    @Test
    void doesNotLetTheSubjectWriteLinesOfItsOwn() {
        List<ReportLine> lines = Summary.of(
                Samples.certificate(
                        Samples.HOSTILE,
                        Conformity.DOES_NOT_CONFORM,
                        List.of(),
                        Samples.rule("a.b", Verdict.FAILED, Samples.HOSTILE, Samples.failed("t", List.of(), 0))),
                80);
        assertThat(lines).allSatisfy(line -> assertThat(line.text())
                .hasSizeLessThanOrEqualTo(80)
                .matches("\\P{Cntrl}*")
                .doesNotStartWith("subject conforms"));
        assertThat(lines)
                .last()
                .isEqualTo(new ReportLine(
                        ReportLine.Kind.BAD,
                        "reference:threads does not conform to edition 3.13 of concurrent.futures."));
    }

    @Test
    void doesNotPassAPartForTheWhole() {
        Certificate whole = Samples.certificate(Conformity.CONFORMS, List.of());
        Certificate part = new Certificate(
                whole.kit(),
                whole.rulebook(),
                whole.profile(),
                whole.edition(),
                whole.subject(),
                whole.seed(),
                whole.effort(),
                whole.power(),
                List.of("future.*", "exc.*"),
                whole.command(),
                whole.started(),
                whole.millis(),
                whole.verdict(),
                whole.problems(),
                whole.deviations(),
                whole.counts(),
                whole.rules());
        assertThat(text(part))
                .contains("selection  future.* exc.*")
                .last()
                .isEqualTo("reference:threads conforms to the selected rules of edition 3.13 of concurrent.futures.");
    }
}
