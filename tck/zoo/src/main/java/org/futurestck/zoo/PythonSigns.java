package org.futurestck.zoo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the signs at the cages of the animals in Python: the mistake stands in the module itself, the rest in a file. */
final class PythonSigns {

    private static final String FILE = "signs.json";
    private static final Pattern DOCUMENTED =
            Pattern.compile("^(?:class|def) (\\w+)(?:\\(.*\\))?:\\n {4}\"\"\"(.+?)\"\"\"", Pattern.MULTILINE);

    private final Map<String, Map<String, String>> mistakes = new HashMap<>();

    List<PythonAnimal> read() {
        try {
            return JsonMapper.builder().build().readValue(text(FILE), new TypeReference<List<Sign>>() {}).stream()
                    .map(this::animal)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    private PythonAnimal animal(Sign sign) {
        String[] parts = sign.animal().split(":");
        String mistake =
                mistakes.computeIfAbsent(parts[0], PythonSigns::mistakes).get(parts[1]);
        return new PythonAnimal(
                sign.animal(),
                Objects.requireNonNull(mistake, () -> sign.animal() + " does not say what is wrong with it"),
                Optional.ofNullable(sign.breaks()),
                Objects.requireNonNullElse(sign.shows(), ""),
                Objects.requireNonNullElse(sign.alone(), Map.of()));
    }

    private static Map<String, String> mistakes(String module) {
        Matcher documented = DOCUMENTED.matcher(text(module + ".py"));
        Map<String, String> found = new HashMap<>();
        while (documented.find()) {
            found.put(documented.group(1), documented.group(2));
        }
        return found;
    }

    private static String text(String resource) {
        try (InputStream stream = PythonSigns.class.getResourceAsStream(resource)) {
            byte[] bytes = Objects.requireNonNull(stream, resource).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    /** An entry of the file. */
    private record Sign(
            String animal,
            @Nullable String breaks,
            @Nullable String shows,
            @Nullable Map<String, String> alone) {}
}
