package org.futurestck.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.futurestck.cli.view.Sample;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.Verdict;
import org.junit.jupiter.api.Test;

/** How known subjects fare: what was declared or measured, and nothing else. */
final class SubjectsTest {

    private static final String DECLARED = "CPython, concurrent.futures:ThreadPoolExecutor</a>\n"
            + "<span class=\"verdict deviation\">deviation</span>\n"
            + "<span class=\"remark\">until 3.13.3</span>\n";

    private static final Map<String, String> SITE = Sites.with();

    private static String of(String rule) {
        return Sites.article(SITE, rule);
    }

    @Test
    void tellsWhatIsDeclared() {
        assertThat(of("future.falsy-exception"))
                .contains(DECLARED)
                .contains("is taken for no exception, so result() returns None.")
                .contains("href=\"https://github.com/python/cpython/issues/132063\"")
                .contains(">github.com/python/cpython/issues/132063</a>");
        assertThat(of("thread.broken-with-cancelled-queued")).contains("<span class=\"remark\">since 3.8</span>");
        assertThat(of("shutdown.wait-false-pending-complete"))
                .contains("<span class=\"remark\">since 3.7 until 3.8</span>");
    }

    @Test
    void claimsNothingThatNobodyHasSaid() {
        assertThat(of("future.done")).doesNotContain("Known subjects");
        assertThat(SITE.get("subjects.html"))
                .doesNotContain("future.html#future.done")
                .doesNotContain(">passed<");
    }

    @Test
    void tellsWhatWasMeasured() {
        Certificate certificate =
                Sample.certificate(Sample.passed("future.done"), Sample.failed("future.repr", "it is odd"));
        Map<String, String> site = Sites.with(certificate);
        assertThat(Sites.article(site, "future.done"))
                .contains("reference:threads 1.0, OpenJDK 17</a>\n<span class=\"verdict passed\">passed</span>");
        assertThat(Sites.article(site, "future.repr"))
                .contains("<span class=\"verdict failed\">failed</span>", "it is odd");
        assertThat(Sites.article(site, "future.running")).doesNotContain("Known subjects");
        assertThat(site.get("subjects.html"))
                .contains("certificate for edition 3.13 of concurrent.futures")
                .contains("<span class=\"verdict does-not-conform\">does-not-conform</span>")
                .contains("<span class=\"count\">1 passed</span>");
    }

    @Test
    void keepsSubjectsApartThatLookAlike() {
        Map<String, String> site = Sites.with(
                Sample.certificate(Sample.passed("future.done")),
                Sample.certificate(Sample.failed("future.done", "no")));
        assertThat(Sites.article(site, "future.done"))
                .containsSubsequence(
                        "subjects.html#certificate-4\">reference:threads 1.0, OpenJDK 17, run 1</a>",
                        ">passed<",
                        "subjects.html#certificate-5\">reference:threads 1.0, OpenJDK 17, run 2</a>",
                        ">failed<");
        assertThat(site.get("subjects.html"))
                .containsSubsequence(
                        "<th scope=\"row\"><a href=\"future.html#future.done\">", ">passed<", "</td>", ">failed<");
    }

    @Test
    void grantsNoMoreThanWasSelected() {
        Certificate some = Sample.limited(Sample.certificate(Sample.passed("future.done")), "future.done");
        assertThat(Sites.with(some).get("subjects.html"))
                .contains("certificate for edition 3.13 of concurrent.futures, run of 1970-01-01 00:00 UTC")
                .contains("<span class=\"verdict conforms\">conforms</span> to the selected rules");
        assertThat(Sites.with(Sample.certificate(Sample.passed("future.done"))).get("subjects.html"))
                .contains("<span class=\"verdict conforms\">conforms</span> \n")
                .doesNotContain("to the selected rules", "without map");
        assertThat(Sites.with(Sample.lacking(some, "without-map")).get("subjects.html"))
                .contains("<span class=\"verdict conforms\">conforms</span> to the selected rules without map\n");
        assertThat(Sites.with(Sample.lacking(Sample.certificate(Sample.passed("future.done")), "without-map"))
                        .get("subjects.html"))
                .contains("<span class=\"verdict conforms\">conforms</span> without map\n");
    }

    @Test
    void aRuleThatPassedByAPartOfItsChecksIsToldToHaveDoneSo() {
        Map<String, String> site = Sites.with(Sample.certificate(Sample.partly("future.done", "cancel")));
        String passedInPart = "<span class=\"verdict passed\">passed</span>\n<span class=\"remark\">in part</span>";
        assertThat(site.get("subjects.html")).containsOnlyOnce(passedInPart);
        assertThat(site.get("future.html"))
                .contains(passedInPart)
                .contains("1 of its 2 checks was not claimed: the subject does not offer cancel");
    }

    @Test
    void leavesOutWhatCannotBeTrusted() {
        Map<String, String> site = Sites.with(Sample.certificate(
                "mine", Sites.BOOK.digest(), List.of("it hung"), List.of(), Sample.passed("future.done")));
        assertThat(Sites.article(site, "future.done")).doesNotContain("Known subjects");
        assertThat(site.get("subjects.html"))
                .contains("The run cannot be trusted, so its verdicts say nothing")
                .doesNotContain("1 passed");
    }

    @Test
    void saysThatTheBookWasAnotherOne() {
        Certificate old = Sample.certificate(
                "mine",
                "0".repeat(64),
                List.of(),
                List.of(),
                Sample.passed("future.done"),
                Sample.passed("future.gone"));
        Map<String, String> site = Sites.with(old);
        assertThat(Sites.article(site, "future.done"))
                .contains(">passed</span>\n<span class=\"remark\">by another text of the rule book</span>");
        assertThat(site.get("subjects.html"))
                .contains("The run was about another text of the rule book, version " + Sites.BOOK.version())
                .contains("It names 1 rule that the book does not have.");
    }

    @Test
    void saysNothingOfASubjectWhereNoCheckCould() {
        Certificate certificate = Sample.certificate(Sample.rule("module.not-wasm", Verdict.UNTESTABLE, "no way"));
        assertThat(Sites.article(Sites.with(certificate), "module.not-wasm")).doesNotContain("Known subjects");
    }

    @Test
    void obeysNoTextOfASubject() {
        Map<String, String> site = Sites.with(Sample.certificate(
                Sample.HOSTILE,
                Sites.BOOK.digest(),
                List.of(),
                List.of(),
                Sample.failed("future.done", Sample.HOSTILE)));
        assertThat(site).allSatisfy((file, page) -> assertThat(page).as(file).doesNotContain("alert(1)</script>"));
        assertThat(Sites.article(site, "future.done")).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }
}
