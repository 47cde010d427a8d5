package org.futurestck.cli.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The templates of all pages, which were made classes when the kit was built. Safe for use by several threads. */
public final class Templates {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), "org.futurestck.cli");

    private Templates() {}

    /**
     * Fills in a template. What is filled in is escaped as the place demands where it stands.
     *
     * @param name the template, such as {@code view/certificate.jte}
     * @param values its parameters by their names
     * @return the page
     * @throws gg.jte.TemplateException if there is no such template, or a value does not fit
     */
    public static String render(String name, Map<String, Object> values) {
        StringOutput output = new StringOutput();
        ENGINE.render(name, values, output);
        return output.toString();
    }
}
