package org.futurestck.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.DeclaredDeviation;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a subject says, a view shows it and does not obey it. */
final class HostileTextTest {

    private static final String MEGABYTE = "<b>".repeat(350_000);

    private static Certificate certificate(String text) {
        RuleResult stale = Sample.rule(
                "future.repr",
                Verdict.FAILED,
                RuleResult.STALE,
                Sample.passed("a.b").checks().get(0));
        return Sample.certificate(
                text,
                "0".repeat(64),
                List.of(text),
                List.of(new DeclaredDeviation("future.repr", text, "https://a.example/" + text, text, List.of())),
                Sample.failed("future.done", text),
                stale,
                Sample.differing("submit.order", text),
                Sample.rule("wait.timeout", Verdict.BLOCKED, text),
                Sample.rule("wait.done-set", Verdict.ERROR, text));
    }

    private static String view(View view, String text) {
        return view.of(Sample.material(certificate(text)));
    }

    private static Node parsed(String markdown) {
        return Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(markdown);
    }

    @ParameterizedTest
    @EnumSource(View.class)
    void nothingActsOnATerminalOrEndsALine(View view) {
        assertThat(view(view, Sample.HOSTILE))
                .matches("[\\n\\P{Cntrl}]*")
                .doesNotContain("\u202e", "\ufffe", "\u001b")
                .matches(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text))
                .doesNotContain("\n# heading", "\n- item")
                .endsWith("\n");
    }

    @ParameterizedTest
    @EnumSource(View.class)
    void longTextsAreCut(View view) {
        assertThat(view(view, MEGABYTE)).hasSizeLessThan(100_000).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {Sample.HOSTILE, "]]>", "\ud800", "\udc00\ud800", "\u0000", ""})
    void xmlStaysWellFormed(String text) throws Exception {
        String junit = view(View.JUNIT, text);
        Documents.demandJUnit(junit);
        assertThat(Documents.parse(junit).getElementsByTagName("script").getLength())
                .isZero();
        assertThat(Documents.parse(view(View.BADGE, text)).getDocumentElement().getTagName())
                .isEqualTo("svg");
    }

    @Test
    void xmlShowsWhatWasSaid() throws Exception {
        assertThat(Documents.testCase(Documents.parse(view(View.JUNIT, "<script>&\"\ud83d\ude00]]>")), "future.done")
                        .getTextContent())
                .contains("actual    <script>&\"\ud83d\ude00]]>");
    }

    @Test
    void markdownHoldsNothingOfTheSubjectsButText() {
        List<String> tags = new ArrayList<>();
        List<String> headings = new ArrayList<>();
        List<Node> links = new ArrayList<>();
        parsed(view(View.MARKDOWN, Sample.HOSTILE)).accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlInline tag) {
                tags.add(tag.getLiteral());
            }

            @Override
            public void visit(HtmlBlock tag) {
                tag.getLiteral().lines().forEach(tags::add);
            }

            @Override
            public void visit(Link link) {
                links.add(link);
            }

            @Override
            public void visit(Image image) {
                links.add(image);
            }

            @Override
            public void visit(Heading heading) {
                headings.add(((Text) heading.getFirstChild()).getLiteral());
            }
        });
        assertThat(links).isEmpty();
        assertThat(headings).containsExactly("Not trusted", "Why it cannot be trusted", "Not passed");
        assertThat(tags).isNotEmpty().allMatch(tag -> tag.matches("</?(code|details)>|<summary>.*</summary>"));
        assertThat(tags).noneMatch(tag -> tag.contains("script"));
    }

    @Test
    void markdownShowsWhatWasSaid() {
        String html = HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .render(parsed(view(View.MARKDOWN, "*a* <b> |c| `d` @e #1 \ud83d\ude00 www.f")));
        assertThat(html).contains("<td><code>*a* &lt;b&gt; |c| `d` @e #1 \ud83d\ude00 www.f</code></td>");
    }

    @Test
    void markdownHidesFromServicesWhatTheyWouldActOn() {
        String markdown = view(View.MARKDOWN, Sample.HOSTILE);
        String outsideOfBlocks = markdown.replaceAll("(?ms)^(`{3,})text$.*?^\\1$", "");
        assertThat(outsideOfBlocks)
                .doesNotContain("@everyone", "#123", "www.", "https:", "<script", "<b>", "$x", ":bomb:")
                .contains("&#64;everyone", "&#35;123");
    }

    @Test
    void linesCannotEndTheirBlock() {
        assertThat(Markdown.block(List.of("a", "````", "~~~", "``b```")))
                .isEqualTo("`````text\na\n````\n~~~\n``b```\n`````\n");
        List<String> blocks = new ArrayList<>();
        parsed(view(View.MARKDOWN, "````` `````")).accept(new AbstractVisitor() {
            @Override
            public void visit(FencedCodeBlock block) {
                blocks.add(block.getLiteral());
            }
        });
        assertThat(blocks)
                .hasSize(3)
                .first()
                .asString()
                .contains("f.cancel() ````` `````")
                .endsWith("event\n");
    }

    @Test
    void xmlReplacesWhatItCannotHold() {
        assertThat(Xml.possible("a\u0000\u001f\ud800\ufffe\uffff\t\n\u0085\ud7ff\ue000\ufffd\ud83d\ude00"))
                .isEqualTo("a?????\t\n\u0085\ud7ff\ue000\ufffd\ud83d\ude00");
        assertThat(new Xml()
                        .open("a", "b", "\u0000<\"")
                        .text("\u0001]]>")
                        .close()
                        .done())
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a b=\"?&lt;&quot;\">?]]&gt;</a>\n");
    }

    @Test
    void markdownFitsIntoTheSummaryOfAJobAndSaysWhatIsMissing() {
        RuleResult[] rules = IntStream.range(0, 2_000)
                .mapToObj(i -> Sample.failed("future.r" + i, "|".repeat(5_000)))
                .toArray(RuleResult[]::new);
        String markdown = View.MARKDOWN.of(Sample.material(Sample.certificate(rules)));
        assertThat(markdown.getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(1 << 20)
                .hasSizeGreaterThan(900_000);
        assertThat(markdown)
                .startsWith("## Does not conform\n")
                .containsPattern("\n\\d+ parts are left out for their length; the certificate has them\\.\n$");
    }
}
