package org.futurestck.kit.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.futurestck.kit.rulebook.RuleBook;

/** Small catalogues for tests. */
public final class Catalogues {

    private Catalogues() {}

    /** Of features by their resource names, and of classes of properties. */
    public static Catalogue of(RuleBook book, Map<String, String> features, Class<?>... properties) {
        Map<String, byte[]> contents = new TreeMap<>();
        features.forEach((name, text) -> contents.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return Catalogue.build(book, contents, List.of(properties));
    }
}
