package org.futurestck.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.DeclaredDeviation;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.rulebook.RuleBook;
import org.futurestck.kit.scene.TimelineEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page says, without a browser. */
final class HtmlViewTest {

    private static final Pattern TAGS = Pattern.compile("<[^>]*>");
    private static final Pattern RULE = Pattern.compile("<summary id=\"future\\.r");
    private static final Pattern BLOCKS = Pattern.compile("</?(?:button|d[dt]|div|li|small|t[dh])[ >]");

    private static String page(Certificate certificate) {
        return View.HTML.of(Sample.material(certificate));
    }

    /** The text of a page, as it is read from top to bottom. */
    private static String text(Certificate certificate) {
        String page = page(certificate);
        String main = page.substring(page.indexOf('>', page.indexOf("<main")) + 1, page.indexOf("</main>"));
        String blocks = BLOCKS.matcher(main).replaceAll(" $0");
        return TAGS.matcher(blocks).replaceAll("").replaceAll("\\s+", " ");
    }

    @Test
    void beginsWithTheVerdictAndEndsWithTheRun() {
        assertThat(text(PageSample.certificate()))
                .startsWith(
                        " Futures TCK certificate \u2717 Does not conform python:mypackage.pools:MyExecutor does not"
                                + " conform to edition 3.13 of concurrent.futures. 1 rule that must hold failed 1 declared"
                                + " deviation 1 rule was not tried because of others 2 rules passed Rules \u2717 1 failed ")
                .contains(" The run Subject python:mypackage.pools:MyExecutor Version 1.0 Host jvm, OpenJDK 17 Offers"
                        + " threads Edition 3.13 of concurrent.futures Rule book 0.1.0, ")
                .endsWith(" Seed 42 Effort normal Run 1970-01-01T00:00:00Z, 5 checks in 1.5 s Kit 0.1.0 Repeat it"
                        + " tck/futures-tck certify 'x' --rule Copy ");
    }

    @Test
    void saysOfARuleThatSomeOfItsChecksWereNotClaimed() {
        assertThat(text(Sample.certificate(Sample.partly("future.repr", "cancel"))))
                .contains("1 of its 2 checks was not claimed: the subject does not offer cancel");
    }

    @Test
    void saysThatASubjectConformsAndWhatForIfItIsNotAll() {
        Certificate good = Sample.certificate(Sample.passed("future.repr"));
        assertThat(text(good)).contains("\u2713 Conforms reference:threads conforms to edition 3.13 of concurrent");
        assertThat(text(Sample.lacking(good, "without-cancel")))
                .contains(
                        "\u2713 Conforms in part reference:threads conforms to edition 3.13 of concurrent.futures without"
                                + " cancel.");
        assertThat(View.MARKDOWN.of(Sample.material(Sample.lacking(good, "without-cancel"))))
                .contains("## Conforms in part", "conforms to edition 3.13 of concurrent.futures without cancel.");
        assertThat(text(Sample.lacking(good, "without-cancel")))
                .contains(
                        "Offers nothing more than every subject does Lacks cancel, as it declares: never asked for Edition")
                .doesNotContain("without-cancel");
        assertThat(text(good)).contains("Offers threads Edition").doesNotContain("Lacks");
        Certificate part = new Certificate(
                good.kit(),
                good.rulebook(),
                good.profile(),
                good.edition(),
                good.subject(),
                good.seed(),
                good.effort(),
                good.power(),
                List.of("future.*"),
                good.command(),
                good.started(),
                good.millis(),
                good.verdict(),
                good.problems(),
                good.deviations(),
                good.counts(),
                good.rules());
        assertThat(text(part))
                .contains(
                        "\u2713 Conforms in part reference:threads conforms to the selected rules of edition 3.13",
                        "Selected rules future.*",
                        "certify 'x' --rule future.* Copy");
    }

    @Test
    void saysWhyARunCannotBeTrusted() {
        Certificate lost = Sample.certificate(
                "x",
                RuleBook.load().digest(),
                List.of("wait.done-set: the host is gone", "no rule was graded"),
                List.of(),
                Sample.rule("wait.done-set", Verdict.ERROR, "the host is gone"));
        assertThat(text(lost))
                .startsWith(" Futures TCK certificate ! Cannot be trusted x was held against edition 3.13 of"
                        + " concurrent.futures, but this run says nothing about it. What cannot be trusted"
                        + " wait.done-set: the host is gone no rule was graded Rules ");
        assertThat(page(lost)).contains("<a href=\"#wait.done-set\">wait.done-set</a>: the host is gone");
    }

    @Test
    void tellsAllAboutARuleThatFailed() {
        assertThat(text(PageSample.certificate()))
                .contains(
                        "wait.cancelled-counts-as-completed MUST \u2717 failed A future counts as done for wait() as soon"
                                + " as cancel() has returned True; no executor has to come across it first. Check a call that was"
                                + " cancelled and still sits in the queue wait/cancelled.feature:9 Expected it returns f as done"
                                + " Actual it returned done=[], not_done=[f] What happened, in order Time (ms) Lane")
                .contains(
                        "1502.500 +1.50 s main wait([f], timeout=0) returned done=[], not_done=[f] first illegal event")
                .contains("Why it matters done() says True from this moment on. ")
                .contains("What to look at Look whether cancel() tells the waiters of several futures, ")
                .contains(
                        "Not tried because of it: wait.cancelled-by-shutdown Repeat it tck/futures-tck certify 'x'"
                                + " --rule wait.cancelled-counts-as-completed Copy Waiting for several futures Link to this rule");
    }

    @Test
    void tellsWhyADeviationIsExcusedAndLinksToNothingButTheWeb() {
        assertThat(text(PageSample.certificate()))
                .contains(
                        "future.falsy-exception MUST \u2260 deviation An error whose truth value is false is raised and"
                                + " returned like any other. An error that is false is taken for success. Declared in"
                                + " deviations.json Tracked at https://example.org/issues/12 ");
        assertThat(page(PageSample.certificate())).contains("<a href=\"https://example.org/issues/12\"");
        for (String address : List.of("javascript:alert(1)", "https:", "file:///etc/passwd", "https://a b/", "//x")) {
            String page = page(Sample.certificate(
                    "x",
                    "0".repeat(64),
                    List.of(),
                    List.of(new DeclaredDeviation("future.repr", "why", address, "x.json", List.of())),
                    Sample.rule(
                            "future.repr",
                            Verdict.DEVIATION,
                            "why",
                            Sample.failed("future.repr", "odd").checks().get(0))));
            assertThat(page).contains("<span>" + address + "</span>").doesNotContain("href=\"" + address);
        }
    }

    @Test
    void saysThatADeclarationHasToGo() {
        Certificate stale = Sample.certificate(
                "x",
                RuleBook.load().digest(),
                List.of(),
                List.of(new DeclaredDeviation("future.repr", "why", "https://a.example/1", "x.json", List.of())),
                Sample.rule(
                        "future.repr",
                        Verdict.FAILED,
                        RuleResult.STALE,
                        Sample.passed("future.repr").checks().get(0)));
        assertThat(text(stale))
                .contains("1 rule holds, though it is declared as a deviation")
                .contains(RuleResult.STALE
                        + " Declared in x.json: why Tracked at https://a.example/1 Checks \u2713 passed");
    }

    @Test
    void leavesOutWhatAnotherRuleBookSays() {
        Certificate strange = Sample.certificate(
                "x", "0".repeat(64), List.of(), List.of(), Sample.failed("future.repr", "it is odd"));
        assertThat(text(strange))
                .contains("The certificate is about another text of the rule book than this kit has, ")
                .contains("future.repr MUST \u2717 failed Check it is odd a.feature:3 Expected not it is odd")
                .doesNotContain("Why it matters");
    }

    /** Certificates of nearly any size can be read, so a page tells less and less of each rule. */
    @ParameterizedTest
    @CsvSource({"400, 3, 60, 30, 400", "1200, 1, 60, 30, 1000", "1200, 1, 1, 1000, 200"})
    void isNeverTooLongToBeSentAround(int rules, int checks, int events, int letters, int shown) {
        List<TimelineEntry> timeline = IntStream.range(0, events)
                .mapToObj(i -> new TimelineEntry(i, "t" + i % 20, TimelineEntry.Kind.OPERATION, "&".repeat(letters)))
                .toList();
        CheckResult check = new CheckResult(
                "id",
                "<".repeat(letters),
                "a.feature",
                Verdict.FAILED,
                "m",
                "&".repeat(letters),
                "&".repeat(letters),
                0,
                1,
                1,
                timeline);
        RuleResult[] failed = IntStream.range(0, rules)
                .mapToObj(i -> Sample.rule(
                        "future.r" + i,
                        Verdict.FAILED,
                        "&".repeat(letters),
                        Collections.nCopies(checks, check).toArray(CheckResult[]::new)))
                .toArray(RuleResult[]::new);
        List<DeclaredDeviation> deviations = Arrays.stream(failed)
                .map(rule -> new DeclaredDeviation(
                        rule.id(), "&".repeat(letters), "&".repeat(letters), "&".repeat(letters), List.of()))
                .toList();
        String page = page(Sample.certificate("x", "0".repeat(64), List.of(), deviations, failed));
        assertThat(page.getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(HtmlView.BYTES)
                .hasSizeGreaterThan(300_000);
        assertThat(RULE.matcher(page).results()).hasSize(shown);
        String leftOut = (rules - shown) + " more rules are left out for their length; the certificate has them.";
        assertThat(page.contains(leftOut)).isEqualTo(shown < rules);
    }
}
