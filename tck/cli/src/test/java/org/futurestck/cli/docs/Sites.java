package org.futurestck.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.futurestck.hosts.python.ShippedDeclarations;
import org.futurestck.kit.catalogue.Catalogue;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.rulebook.RuleBook;
import org.futurestck.zoo.register.Register;

/** Sites for tests. */
final class Sites {

    static final RuleBook BOOK = RuleBook.load();
    static final Catalogue CATALOGUE = Catalogue.load(BOOK);
    static final Register REGISTER = Register.load();

    private Sites() {}

    static Library library(Certificate... certificates) {
        return new Library(BOOK, CATALOGUE, REGISTER, ShippedDeclarations.all(), List.of(certificates));
    }

    static Map<String, String> with(Certificate... certificates) {
        return Site.files(library(certificates));
    }

    /** What a page has about a rule. */
    static String article(Map<String, String> site, String rule) {
        String page = site.get(BOOK.rule(rule).orElseThrow().chapter() + ".html");
        int begin = page.indexOf("<article class=\"rule\" id=\"" + rule + "\"");
        assertThat(begin).as(rule).isPositive();
        return page.substring(begin, page.indexOf("</article>", begin));
    }

    /** A text as pages write it. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
