package org.futurestck.cli.matrix;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The views of a matrix. What subjects have said is harmless in all of them. */
public enum MatrixView {
    /** The Markdown of GitHub. */
    MARKDOWN(MatrixMarkdown::of),
    /** A page for a browser. */
    HTML(MatrixPage::of);

    private final Function<Matrix, String> maker;

    MatrixView(Function<Matrix, String> maker) {
        this.maker = maker;
    }

    /**
     * Finds a view by its name.
     *
     * @param name a name such as {@code html}
     * @return the view, or empty if there is none of that name
     */
    public static Optional<MatrixView> find(String name) {
        return Stream.of(values()).filter(view -> view.toString().equals(name)).findFirst();
    }

    /**
     * Makes the view.
     *
     * @param matrix what to show
     * @return a text that ends with a line end
     */
    public String of(Matrix matrix) {
        return maker.apply(matrix);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
