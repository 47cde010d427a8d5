package org.futurestck.kit.rulebook;

import java.util.List;

/** Thrown when the rule book is malformed. It names every problem of the book, not only the first. */
public final class RuleBookException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RuleBookException(List<String> problems) {
        super(String.join("\n", problems));
    }

    /**
     * All problems of the book.
     *
     * @return one sentence each, behind file and line, such as {@code future.md:12: ...}
     */
    public List<String> problems() {
        return String.valueOf(getMessage()).lines().toList();
    }
}
