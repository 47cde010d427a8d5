package org.futurestck.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The examples of the protocol chapter: lines in fences that name a part of the schema, and operations in tables. */
final class ProtocolChapter {

    private static final Pattern FENCE = Pattern.compile("(?m)^```json (\\w+)\\n(.*?)^```$", Pattern.DOTALL);
    private static final Pattern OPERATION = Pattern.compile("`(\\{\"op\".*?)`");

    private ProtocolChapter() {}

    /**
     * One example.
     *
     * @param part the part of the schema that it belongs to
     * @param json the example
     */
    record Example(String part, String json) {
        @Override
        public String toString() {
            return part + " " + json;
        }
    }

    static List<Example> examples() throws IOException {
        String text = text();
        List<Example> examples = new ArrayList<>();
        for (Matcher fence = FENCE.matcher(text); fence.find(); ) {
            fence.group(2)
                    .lines()
                    .map(line -> new Example(fence.group(1), line))
                    .forEach(examples::add);
        }
        for (Matcher operation = OPERATION.matcher(text); operation.find(); ) {
            examples.add(new Example("operation", operation.group(1)));
        }
        return examples;
    }

    static String text() throws IOException {
        try (InputStream chapter = ProtocolChapter.class.getResourceAsStream("/org/futurestck/rulebook/protocol.md")) {
            return new String(Objects.requireNonNull(chapter, "no chapter").readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
