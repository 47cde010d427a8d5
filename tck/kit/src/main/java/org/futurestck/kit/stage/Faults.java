package org.futurestck.kit.stage;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The first hundred different sentences about what kit or host did wrong. Safe for use by several threads. */
final class Faults {

    private static final int MOST = 100;

    private final Set<String> sentences = new LinkedHashSet<>();

    synchronized void add(String sentence) {
        if (sentences.size() < MOST) {
            sentences.add(Texts.cut(sentence));
        }
    }

    synchronized List<String> list() {
        return List.copyOf(sentences);
    }
}
