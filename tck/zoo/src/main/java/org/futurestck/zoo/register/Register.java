package org.futurestck.zoo.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The animals of the zoo and the rules that have been seen to fail on them: the kill matrix in a file that programs can read. The build
 * of the zoo writes it, and fails if it is out of date. Immutable and safe for use by several threads.
 *
 * @param cells what stands for an animal wherever a rule is a cell of the state table
 * @param animals the animals, those in Java before those in Python
 */
public record Register(Cells cells, List<Registered> animals) {

    private static final String FILE = "register.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * The executors that are wrong in one cell of the state table.
     *
     * @param prefix what the ids of the cells begin with
     * @param mistake what each does wrong, in a sentence
     * @param source the file that holds them, seen from the folder of the zoo
     */
    public record Cells(String prefix, String mistake, String source) {}

    /**
     * Copies the list.
     *
     * @param cells cells
     * @param animals animals
     */
    public Register {
        animals = List.copyOf(animals);
    }

    /**
     * Reads the register that comes with the zoo.
     *
     * @return the register
     * @throws UncheckedIOException if it cannot be read
     */
    public static Register load() {
        try (InputStream stream = Register.class.getResourceAsStream(FILE)) {
            byte[] bytes = Objects.requireNonNull(stream, FILE).readAllBytes();
            return JSON.readValue(new String(bytes, StandardCharsets.UTF_8), Register.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    /**
     * The animals on which a rule fails in a run by all rules.
     *
     * @param rule the id of a rule
     * @return the animals, in order; none for a cell of the state table
     */
    public List<Registered> blamedOn(String rule) {
        return animals.stream().filter(animal -> animal.isBlamedOn(rule)).toList();
    }

    /**
     * The animals on which a rule fails if nothing else is asked.
     *
     * @param rule the id of a rule
     * @return the animals, in order; none for a cell of the state table
     */
    public List<Registered> seenAloneBy(String rule) {
        return animals.stream().filter(animal -> animal.alone().contains(rule)).toList();
    }

    /**
     * Tells whether a rule is a cell of the state table, for each of which there is an executor that is wrong in it alone.
     *
     * @param rule the id of a rule
     * @return true for a cell
     */
    public boolean isCell(String rule) {
        return rule.startsWith(cells.prefix());
    }

    /**
     * Writes the register as the file that {@link #load} reads.
     *
     * @return JSON with a line for each animal
     */
    public String json() {
        return "{\"cells\": " + json(cells) + ",\n\"animals\": [\n"
                + animals.stream().map(Register::json).collect(Collectors.joining(",\n")) + "\n]}\n";
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records can be written as JSON", e);
        }
    }
}
