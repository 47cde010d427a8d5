package org.futurestck.cli.diff;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The views of a comparison. What subjects have said is harmless in all of them. */
public enum DiffView {
    /** What the console shows. */
    TEXT(DiffText::of),
    /** A comment for a pull request, in the Markdown of GitHub. */
    MARKDOWN(DiffMarkdown::of),
    /** For programs. */
    JSON(DiffJson::of);

    private final Function<CertificateDiff, String> maker;

    DiffView(Function<CertificateDiff, String> maker) {
        this.maker = maker;
    }

    /**
     * Finds a view by its name.
     *
     * @param name a name such as {@code markdown}
     * @return the view, or empty if there is none of that name
     */
    public static Optional<DiffView> find(String name) {
        return Stream.of(values()).filter(view -> view.toString().equals(name)).findFirst();
    }

    /**
     * Makes the view.
     *
     * @param diff what to show
     * @return a text that ends with a line end
     */
    public String of(CertificateDiff diff) {
        return maker.apply(diff);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
