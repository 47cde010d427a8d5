package org.futurestck.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.DeclaredDeviation;
import org.futurestck.kit.certificate.Verdict;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

final class BadgeViewTest {

    private static String title(Certificate certificate) throws Exception {
        Element svg =
                Documents.parse(View.BADGE.of(Sample.material(certificate))).getDocumentElement();
        String title = svg.getElementsByTagName("title").item(0).getTextContent();
        assertThat(svg.getAttribute("aria-label")).isEqualTo(title);
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        return title;
    }

    @Test
    void tellsTheVerdictAlsoToThoseWhoCannotSeeIt() throws Exception {
        assertThat(title(Sample.certificate(Sample.passed("future.repr"))))
                .isEqualTo("concurrent.futures 3.13: conforms");
        assertThat(title(Sample.certificate(Sample.failed("future.repr", "it"))))
                .isEqualTo("concurrent.futures 3.13: does not conform");
        assertThat(title(Sample.certificate(
                        "x", "0".repeat(64), List.of("lost"), List.of(), Sample.passed("future.repr"))))
                .isEqualTo("concurrent.futures 3.13: not trusted");
    }

    @Test
    void countsDeclaredDeviations() throws Exception {
        assertThat(title(Sample.certificate(
                        "x",
                        "0".repeat(64),
                        List.of(),
                        List.of(new DeclaredDeviation("future.repr", "No.", "https://a.example", "f", List.of())),
                        Sample.rule(
                                "future.repr",
                                Verdict.DEVIATION,
                                "No.",
                                Sample.check("a", Verdict.FAILED, "b", "c", "d")))))
                .isEqualTo("concurrent.futures 3.13: conforms, 1 deviation");
    }

    @Test
    void aSubjectThatLacksAPartConformsInPart() throws Exception {
        assertThat(title(Sample.lacking(Sample.certificate(Sample.passed("future.repr")), "without-cancel")))
                .isEqualTo("concurrent.futures 3.13: conforms in part");
    }

    @Test
    void drawsItselfWithoutAnythingFromElsewhere() {
        assertThat(View.BADGE.of(Sample.material(Sample.certificate(Sample.passed("future.repr")))))
                .contains(">concurrent.futures 3.13</text>", ">conforms</text>", "#2e7d32")
                .doesNotContain("href", "url(", "style", "DOCTYPE");
    }
}
