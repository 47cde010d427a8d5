package org.futurestck.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Texts of the rule book in HTML. */
final class ProseTest {

    private static final Prose LINKED = new Prose(
            target -> target.endsWith(".md") ? Optional.of(target.replace(".md", ".html")) : Optional.empty(),
            name -> name.equals("future.done") ? Optional.of("future.html#future.done") : Optional.empty());

    private static String html(Content content) {
        StringOutput output = new StringOutput();
        content.writeTo(output);
        return output.toString();
    }

    @Test
    void followsLinksWhoseTargetIsKnown() {
        assertThat(html(LINKED.inline("see [the *map*](map.md) and [that](odd.txt)")))
                .isEqualTo("see <a rel=\"nofollow\" href=\"map.html\">the <em>map</em></a> and that");
        assertThat(html(Prose.unlinked().inline("see [the *map*](map.md), `future.done`")))
                .isEqualTo("see the <em>map</em>, <code>future.done</code>");
    }

    @Test
    void linksNamesThatAreKnown() {
        assertThat(html(LINKED.inline("`future.done` builds on `done`")))
                .isEqualTo("<a rel=\"nofollow\" href=\"future.html#future.done\"><code>future.done</code></a> builds on"
                        + " <code>done</code>");
        assertThat(html(LINKED.inline("[`future.done`](map.md)")))
                .isEqualTo("<a rel=\"nofollow\" href=\"map.html\"><code>future.done</code></a>");
    }

    @Test
    void letsWideThingsScroll() {
        assertThat(html(LINKED.blocks("| a |\n|---|\n| <table> |")))
                .startsWith("<div class=\"scroll\" role=\"group\" aria-label=\"Table\" tabindex=\"0\"><table>")
                .contains("&lt;table&gt;")
                .endsWith("</table></div>\n");
        assertThat(html(LINKED.blocks("```json request\n{}\n```")))
                .isEqualTo(
                        "<pre tabindex=\"0\" data-kind=\"request\"><code class=\"language-json\">{}\n</code></pre>\n");
        assertThat(html(LINKED.blocks("```\n{}\n```"))).isEqualTo("<pre tabindex=\"0\"><code>{}\n</code></pre>\n");
    }

    @Test
    void obeysNoHtml() {
        assertThat(html(LINKED.inline("<b>x</b> [y](javascript:z)"))).isEqualTo("&lt;b&gt;x&lt;/b&gt; y");
    }
}
