package org.futurestck.cli.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The views of a certificate. What subjects have said is harmless in all of them. */
public enum View {
    /** What the console shows. */
    TEXT(TextView::of),
    /** JUnit XML, for continuous integration. */
    JUNIT(JUnitView::of, "junit.xml"),
    /** A summary of a job or for a pull request, in the Markdown of GitHub. */
    MARKDOWN(MarkdownView::of, "summary.md"),
    /** A page for a browser. */
    HTML(HtmlView::of, "certificate.html"),
    /** A badge for a page on the web, as SVG. */
    BADGE(BadgeView::of, "badge.svg"),
    /** Cucumber Messages, for tools that show runs of Cucumber. */
    MESSAGES(MessagesView::of);

    private final Function<Material, String> maker;
    private final Optional<String> file;

    View(Function<Material, String> maker) {
        this.maker = maker;
        this.file = Optional.empty();
    }

    View(Function<Material, String> maker, String file) {
        this.maker = maker;
        this.file = Optional.of(file);
    }

    /**
     * Finds a view by its name.
     *
     * @param name a name such as {@code junit}
     * @return the view, or empty if there is none of that name
     */
    public static Optional<View> find(String name) {
        return Stream.of(values()).filter(view -> view.toString().equals(name)).findFirst();
    }

    /**
     * The views that are written beside each certificate.
     *
     * @return the views that have files
     */
    public static List<View> besideCertificates() {
        return Stream.of(values()).filter(view -> view.file.isPresent()).toList();
    }

    /**
     * The name of the file beside the certificate.
     *
     * @return the name
     * @throws java.util.NoSuchElementException if the view is not written there
     */
    public String file() {
        return file.orElseThrow();
    }

    /**
     * Makes the view.
     *
     * @param material what to make it of
     * @return a text that ends with a line end
     */
    public String of(Material material) {
        return maker.apply(material);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
