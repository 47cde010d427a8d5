package org.futurestck.zoo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.futurestck.kit.rulebook.Profile;
import org.futurestck.kit.rulebook.Rule;
import org.futurestck.kit.rulebook.RuleBook;
import org.futurestck.zoo.register.Register;
import org.futurestck.zoo.register.Registered;

/**
 * Which animal is killed by which rule, and which rules have never killed anything. The tests of the zoo hold every animal to its
 * entry. Immutable and thread-safe.
 */
public final class KillMatrix {

    private static final String CELLS = "state.";

    private final RuleBook book;
    private final List<Animal> animals;
    private final Map<String, List<Kill>> kills = new TreeMap<>();

    /**
     * How a rule has been seen to fail.
     *
     * @param animal the animal
     * @param way whether the animal is blamed on the rule
     */
    public record Kill(Animal animal, Way way) {}

    /** In which kind of run a rule fails on an animal. */
    public enum Way {
        /** In a run by all rules it is this one that fails. */
        BLAMED,
        /** In a run by all rules it fails beside another one, which is a second red line for one fault. */
        BESIDES,
        /** It fails in a run by this rule alone; otherwise a rule that it builds on is blamed, or it binds nobody and is observed. */
        ALONE
    }

    private KillMatrix(RuleBook book, List<Animal> animals) {
        this.book = book;
        this.animals = List.copyOf(animals);
        for (Animal animal : animals) {
            animal.rule().ifPresent(rule -> add(rule, animal, Way.BLAMED));
            animal.alsoFails().keySet().forEach(rule -> add(rule, animal, Way.BESIDES));
            animal.alone().keySet().forEach(rule -> add(rule, animal, Way.ALONE));
        }
    }

    /**
     * The matrix of the zoo.
     *
     * @param book the rules
     * @return the matrix of these rules and all animals
     */
    public static KillMatrix of(RuleBook book) {
        return new KillMatrix(book, Zoo.animals());
    }

    private void add(String rule, Animal animal, Way way) {
        kills.computeIfAbsent(rule, any -> new ArrayList<>()).add(new Kill(animal, way));
    }

    /**
     * The animals.
     *
     * @return each once, those in Java before those in Python
     */
    public List<Animal> animals() {
        return animals;
    }

    /**
     * The animals on which a rule has been seen to fail.
     *
     * @param rule the id of a rule
     * @return the kills, those by blame first; none for a cell of the state table, each of which has a future of its own
     */
    public List<Kill> kills(String rule) {
        return kills.getOrDefault(rule, List.of()).stream()
                .sorted(Comparator.comparing(Kill::way))
                .toList();
    }

    /**
     * The rules with checks that have never been seen to fail.
     *
     * @return the rules in the order of the book
     */
    public List<Rule> survivors() {
        return testable().stream()
                .filter(rule -> !isCell(rule) && !kills.containsKey(rule.id()))
                .toList();
    }

    /**
     * The rules that no check can refute.
     *
     * @return the rules in the order of the book, each with its reason
     */
    public List<Rule> untestable() {
        return book.rules().stream().filter(rule -> rule.untestable() != null).toList();
    }

    /**
     * The contracts whose rules there are.
     *
     * @return the contracts in the order of the book
     */
    public List<Profile> profiles() {
        return book.profiles();
    }

    /**
     * The rules of a contract that have checks.
     *
     * @param profile the contract
     * @return the rules in the order of the book
     */
    public List<Rule> testable(Profile profile) {
        return testable().stream()
                .filter(rule -> book.profileOf(rule).equals(profile))
                .toList();
    }

    /**
     * The rules that have checks.
     *
     * @return the rules in the order of the book
     */
    public List<Rule> testable() {
        return book.rules().stream().filter(rule -> rule.untestable() == null).toList();
    }

    /**
     * How many rules fail on an animal, in a run by all rules.
     *
     * @return the average over all animals that break a rule
     */
    public double redLines() {
        return animals.stream()
                .map(Animal::redLines)
                .filter(lines -> !lines.isEmpty())
                .mapToInt(Set::size)
                .average()
                .orElse(0);
    }

    /** Whether a rule is a cell of the state table; {@link WrongCell} is wrong in any of them. */
    static boolean isCell(Rule rule) {
        return rule.id().startsWith(CELLS);
    }

    /** The same for programs. */
    Register register() {
        return new Register(
                new Register.Cells(CELLS, WrongCell.MISTAKE, KillMatrixPage.source(WrongCell.class)),
                animals.stream().map(this::registered).toList());
    }

    private Registered registered(Animal animal) {
        return new Registered(
                animal.name(),
                book.profileFor(animal.profile().orElse(null)).orElseThrow().id(),
                animal.mistake(),
                KillMatrixPage.source(animal),
                animal.rule().orElse(null),
                animal.words(),
                animal.alsoFails(),
                animal.alone().keySet().stream().sorted().toList(),
                animal.wholeRun());
    }

    Map<String, List<Rule>> byChapter() {
        return testable().stream()
                .collect(Collectors.groupingBy(Rule::chapter, LinkedHashMap::new, Collectors.toList()));
    }

    /** The rules beside the cells of the state table that have been seen to fail in this way, and in no stronger one. */
    List<Rule> killedBy(Way way) {
        return testable().stream()
                .filter(rule ->
                        !isCell(rule) && kills(rule.id()).stream().limit(1).anyMatch(kill -> kill.way() == way))
                .toList();
    }
}
