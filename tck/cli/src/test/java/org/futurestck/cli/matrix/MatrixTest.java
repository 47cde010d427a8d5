package org.futurestck.cli.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.futurestck.cli.view.Sample;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class MatrixTest {

    @Test
    void rulesStandInTheOrderOfTheBookByChapter() {
        assertThat(MatrixSample.matrix().chapters())
                .extracting(chapter -> chapter.title() + " "
                        + chapter.rows().stream().map(MatrixRow::id).toList())
                .containsExactly(
                        "Process pools [process.initializer]",
                        "Future objects [future.repr]",
                        "Waiting for several futures [wait.any-iterable, wait.done-set]");
    }

    @Test
    void whatOneDoesNotHaveIsAbsentAndMakesADifference() {
        List<MatrixRow> rows = MatrixSample.matrix().chapters().stream()
                .flatMap(chapter -> chapter.rows().stream())
                .toList();
        assertThat(rows)
                .extracting(row ->
                        row.id() + " " + row.cells().stream().map(Cell::word).toList() + " " + row.differs())
                .containsExactly(
                        "process.initializer [not-claimed, not-claimed, absent] true",
                        "future.repr [passed, passed, passed] false",
                        "wait.any-iterable [absent, absent, blocked] true",
                        "wait.done-set [passed, failed, absent] true");
        assertThat(MatrixSample.matrix().chapters())
                .extracting(MatrixChapter::differing)
                .containsExactly(1L, 0L, 2L);
    }

    @Test
    void markdownCountsAndFoldsTheChapters() {
        assertThat(MatrixView.MARKDOWN.of(MatrixSample.matrix()))
                .startsWith("""
                        ## 3 subjects, 4 rules


                        | # | Subject | Version | Host | Edition | Verdict | passed | failed | blocked | not-claimed |
                        | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                        """)
                .contains(
                        " | 3.13 of concurrent.futures | \u2713 conforms | 2 | 0 | 0 | 1 |\n",
                        " | 3.13 of concurrent.futures | \u2717 does not conform | 1 | 1 | 0 | 1 |\n",
                        "<summary><code>Future objects</code>: 1 rule, subjects differ on none</summary>\n",
                        "<summary><code>Waiting for several futures</code>: 2 rules, subjects differ on 2</summary>\n\n"
                                + "| Rule | Level | 1 | 2 | 3 |\n| --- | --- | --- | --- | --- |\n",
                        "| `future.repr` | MUST | \u2713 passed | \u2713 passed | \u2713 passed |\n",
                        "| **`wait.done-set`** | MUST | \u2713 passed | \u2717 failed | \u2026 absent |\n")
                .endsWith("</details>\n\n");
    }

    @ParameterizedTest
    @EnumSource(MatrixView.class)
    void noPartLooksLikeTheWhole(MatrixView view) {
        Certificate whole = Sample.certificate(Sample.passed("future.repr"));
        Certificate some = Sample.limited(whole, "future.*");
        String made = view.of(Matrix.of(
                List.of(whole, some, Sample.lacking(whole, "without-map"), Sample.lacking(some, "without-cancel")),
                MatrixSample.BOOK));
        String end = view == MatrixView.HTML ? "</span></td>" : " | 1 |";
        String sign = view == MatrixView.HTML ? "\u2713</span> " : "\u2713 ";
        assertThat(made)
                .containsSubsequence(
                        sign + "conforms" + end,
                        sign + "conforms in part" + end,
                        sign + "conforms in part without map" + end,
                        sign + "conforms in part without cancel" + end);
    }

    @ParameterizedTest
    @EnumSource(MatrixView.class)
    void aRuleThatPassedByAPartOfItsChecksDoesNotLookLikeOneThatPassedByAll(MatrixView view) {
        String made = view.of(Matrix.of(
                List.of(
                        Sample.certificate(Sample.passed("future.repr")),
                        Sample.certificate(Sample.partly("future.repr", "cancel"))),
                MatrixSample.BOOK));
        String sign = view == MatrixView.HTML ? "\u2713</span> " : "\u2713 ";
        String end = view == MatrixView.HTML ? "<" : " |";
        assertThat(made).containsSubsequence(sign + "passed" + end, sign + "passed in part" + end);
        if (view == MatrixView.HTML) {
            assertThat(made)
                    .containsOnlyOnce("<p>1 of its 2 checks was not claimed: the subject does not offer cancel</p>");
        }
    }

    @Test
    void saysWhatSpeaksAgainstComparing() {
        assertThat(MatrixSample.matrix().notes()).isEmpty();
        assertThat(MatrixSample.matrix().trusted()).isTrue();
        Certificate other = Sample.certificate(
                "x", "0".repeat(64), List.of("the host is gone"), List.of(), Sample.passed("future.repr"));
        Matrix matrix = Matrix.of(List.of(MatrixSample.certificates().get(0), other), MatrixSample.BOOK);
        assertThat(matrix.trusted()).isFalse();
        assertThat(matrix.notes())
                .containsExactly(
                        "The run of x cannot be trusted: the host is gone",
                        "The certificates are about different texts of the rule book, so a rule may say different things.",
                        "Not all certificates are about the text of the rule book that this kit has, so what the rules say"
                                + " is left out.");
        assertThat(matrix.chapters().get(1).rows().get(0).sentence()).isEmpty();
        assertThat(MatrixView.MARKDOWN.of(matrix)).contains("- <code>The run of x cannot be trusted&#58; the host");
        assertThat(MatrixView.HTML.of(matrix)).contains("<p class=\"note\">The run of x cannot be trusted: the host");
    }

    @ParameterizedTest
    @EnumSource(MatrixView.class)
    void whatSubjectsSayIsHarmlessAndBounded(MatrixView view) {
        assertThat(view.of(MatrixSample.hostile(Sample.HOSTILE)))
                .matches("[\\n\\P{Cntrl}]*")
                .doesNotContain("\u202e", "\ufffe", "\u001b", "<script>alert", "<b>d")
                .endsWith("\n");
        assertThat(view.of(MatrixSample.hostile("<b>".repeat(350_000)))).hasSizeLessThan(50_000);
    }

    @ParameterizedTest
    @EnumSource(MatrixView.class)
    void isNeverTooLong(MatrixView view) {
        RuleResult[] rules = IntStream.range(0, 3_000)
                .mapToObj(i -> Sample.rule("future.r" + i, Verdict.BLOCKED, "&".repeat(500)))
                .toArray(RuleResult[]::new);
        Matrix matrix = Matrix.of(Collections.nCopies(20, Sample.certificate(rules)), MatrixSample.BOOK);
        assertThat(matrix.size()).isEqualTo(1_000);
        assertThat(view.of(matrix).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(view == MatrixView.HTML ? MatrixPage.BYTES : MatrixMarkdown.BYTES + 1_000)
                .hasSizeGreaterThan(300_000);
    }
}
