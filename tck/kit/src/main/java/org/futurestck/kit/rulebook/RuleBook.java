package org.futurestck.kit.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All rules, in the order of the chapters. Immutable, so safe for use by several threads. */
public final class RuleBook {

    private static final String FOLDER = "/org/futurestck/rulebook/";

    private final String version;
    private final String digest;
    private final List<Profile> profiles;
    private final List<Chapter> chapters;
    private final Map<String, Profile> profileOfChapter = new HashMap<>();
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Prerequisites prerequisites;

    RuleBook(String version, String digest, List<Profile> profiles, List<Chapter> chapters, List<Rule> rules) {
        this.version = version;
        this.digest = digest;
        this.profiles = List.copyOf(profiles);
        this.chapters = List.copyOf(chapters);
        chapters.forEach(chapter -> profileOfChapter.put(chapter.id(), chapter.profile()));
        rules.forEach(rule -> this.rules.put(rule.id(), rule));
        this.prerequisites = new Prerequisites(rules);
    }

    /**
     * Reads the rule book that lies on the class path.
     *
     * @return the book
     * @throws RuleBookException if it is malformed; the exception names all problems
     * @throws UncheckedIOException if it cannot be read
     */
    public static RuleBook load() {
        return BookReader.read(RuleBook::resource);
    }

    private static @Nullable String resource(String file) {
        try (InputStream stream = RuleBook.class.getResourceAsStream(FOLDER + file)) {
            return stream == null ? null : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FOLDER + file, e);
        }
    }

    /**
     * Finds a rule.
     *
     * @param id its id
     * @return the rule, or empty if the book has none of that id
     */
    public Optional<Rule> rule(String id) {
        return Optional.ofNullable(rules.get(id));
    }

    /**
     * All rules.
     *
     * @return the rules in the order of the book
     */
    public List<Rule> rules() {
        return List.copyOf(rules.values());
    }

    /**
     * The rules of a contract.
     *
     * @param profile the contract
     * @return its rules in the order of the book
     */
    public List<Rule> rules(Profile profile) {
        return rules.values().stream()
                .filter(rule -> profileOf(rule).equals(profile))
                .toList();
    }

    /**
     * The contracts that the book describes.
     *
     * @return at least one; the first is meant where none is named
     */
    public List<Profile> profiles() {
        return profiles;
    }

    /**
     * The contract that a subject is to keep.
     *
     * @param id what the subject says; null if it says nothing
     * @return the contract of that name, or the first one; empty if the book describes none of that name
     */
    public Optional<Profile> profileFor(@Nullable String id) {
        return id == null ? Optional.of(profiles.get(0)) : profile(id);
    }

    /**
     * Finds a contract.
     *
     * @param id its name
     * @return the contract, or empty if the book describes none of that name
     */
    public Optional<Profile> profile(String id) {
        return profiles.stream().filter(profile -> profile.id().equals(id)).findFirst();
    }

    /**
     * The contract that a rule belongs to.
     *
     * @param rule a rule of the book
     * @return the contract of its chapter
     */
    public Profile profileOf(Rule rule) {
        return Objects.requireNonNull(profileOfChapter.get(rule.chapter()), "the rule is not of this book");
    }

    /**
     * The chapters.
     *
     * @return the chapters in the order of the index
     */
    public List<Chapter> chapters() {
        return chapters;
    }

    /**
     * Finds rules by a pattern for their ids, in which {@code *} stands for any characters, dots among them.
     *
     * @param glob a pattern such as {@code future.*}, or an id
     * @return the rules in the order of the book; empty if none matches
     */
    public List<Rule> matching(String glob) {
        Pattern pattern = Pattern.compile(
                Stream.of(glob.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
        return rules.values().stream()
                .filter(rule -> pattern.matcher(rule.id()).matches())
                .toList();
    }

    /**
     * The ids in layers: each rule builds on rules of earlier layers only and stands in the earliest layer possible.
     *
     * @return the layers, each in the order of the book
     */
    public List<Set<String>> waves() {
        return prerequisites.waves();
    }

    /**
     * All rules that a rule builds on, directly or through others.
     *
     * @param id the id of the rule
     * @return their ids in the order of the book
     * @throws IllegalArgumentException if the book has no rule of that id
     */
    public Set<String> prerequisites(String id) {
        if (!rules.containsKey(id)) {
            throw new IllegalArgumentException("the rule book has no rule '" + id + "'");
        }
        return prerequisites.all(id);
    }

    /**
     * A fingerprint of the text of all chapters. Texts that differ only in white space have the same.
     *
     * @return the SHA-256 in 64 hexadecimal digits
     */
    public String digest() {
        return digest;
    }

    /**
     * The version of the book, as the index names it.
     *
     * @return the version
     */
    public String version() {
        return version;
    }
}
