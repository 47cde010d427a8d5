package org.futurestck.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.DeclaredDeviation;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.junit.jupiter.api.Test;

final class MarkdownViewTest {

    private static List<String> lines(Certificate certificate) {
        return View.MARKDOWN.of(Sample.material(certificate)).lines().toList();
    }

    @Test
    void beginsWithTheVerdictAndTheCounts() {
        assertThat(lines(Sample.certificate(Sample.passed("future.repr"), Sample.failed("future.done", "it"))))
                .startsWith(
                        "## Does not conform",
                        "",
                        "<code>reference&#58;threads</code>, version <code>1.0</code>, does not conform to edition 3.13 of concurrent.futures.",
                        "",
                        "| passed | failed |",
                        "| ---: | ---: |",
                        "| 1 | 1 |",
                        "",
                        "Host <code>jvm, OpenJDK 17</code>, rule book <code>0.1.0</code>, seed 42, effort <code>normal</code>,"
                                + " 2 checks in 1.5 s.");
    }

    @Test
    void hasATableOfWhatDidNotPassAndFoldsTheRest() {
        RuleResult blocked = Sample.rule("wait.timeout", Verdict.BLOCKED, "blocked by future.done");
        assertThat(lines(Sample.certificate(
                        Sample.failed("future.done", "it"), blocked, Sample.differing("submit.order", "late"))))
                .containsSequence(
                        "### Not passed",
                        "",
                        "| Rule | Level | Verdict | Expected | Actual |",
                        "| --- | --- | --- | --- | --- |",
                        "| `future.done` | MUST | failed | <code>not it</code> | <code>it</code> |",
                        "",
                        "<details>",
                        "<summary><code>future.done</code> (MUST)</summary>",
                        "")
                .containsSequence(
                        "- **Check** <code>it (a.feature&#58;3)</code>",
                        "- **Expected** <code>not it</code>",
                        "- **Actual** <code>it</code>",
                        "",
                        "```text",
                        "        0.000 ms  it    f.cancel() it",
                        "  >     1.500 ms  main  f.cancel() returned it  <- first illegal event",
                        "```")
                .containsSequence(
                        "Repeat it with",
                        "",
                        "```text",
                        "tck/futures-tck certify 'x' --rule future.done",
                        "```",
                        "",
                        "</details>")
                .containsSequence(
                        "<summary>Not tried: 1 blocked</summary>",
                        "",
                        "- blocked, <code>blocked by future.done</code>: `wait.timeout`")
                .containsSequence(
                        "<summary>Observed, and nobody's fault: 1</summary>",
                        "",
                        "- `submit.order`: <code>differs from CPython&#58; late</code>");
    }

    @Test
    void tellsWhatPassedByAPartOfItsChecksAlone() {
        assertThat(lines(Sample.certificate(Sample.passed("future.repr"), Sample.partly("future.done", "cancel"))))
                .containsSequence(
                        "<summary>Passed, but some of their checks were not claimed: 1</summary>",
                        "",
                        "- `future.done`: <code>1 of its 2 checks was not claimed&#58; the subject does not offer"
                                + " cancel</code>");
    }

    @Test
    void tellsOfDeclaredDeviationsAndOfAnotherRuleBook() {
        RuleResult deviation = Sample.rule(
                "future.repr", Verdict.DEVIATION, "It has none.", Sample.check("a", Verdict.FAILED, "b", "c", "d"));
        List<String> lines = lines(Sample.certificate(
                "x",
                "0".repeat(64),
                List.of(),
                List.of(new DeclaredDeviation("future.repr", "It has none.", "https://a.example", "f", List.of())),
                deviation));
        assertThat(lines)
                .contains(
                        "<code>x</code>, version <code>1.0</code>, conforms to edition 3.13 of concurrent.futures, but for one declared deviation.",
                        "| `future.repr` | MUST | deviation | <code>c</code> | <code>d</code> |",
                        "The certificate is about another text of the rule book than this kit has, so what its rules say and"
                                + " why is left out.");
    }

    @Test
    void saysWhyARunCannotBeTrusted() {
        assertThat(lines(Sample.certificate(
                        "x",
                        "0".repeat(64),
                        List.of("an engine was lost"),
                        List.of(),
                        Sample.failed("future.done", "it"))))
                .startsWith("## Not trusted")
                .contains(
                        "<code>x</code>, version <code>1.0</code>, was held against edition 3.13 of concurrent.futures,"
                                + " but this run says nothing about it.")
                .containsSequence("### Why it cannot be trusted", "", "- <code>an engine was lost</code>", "")
                .noneMatch(line -> line.contains("conforms"));
    }
}
