package org.futurestck.kit.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.futurestck.kit.properties.AllProperties;
import org.futurestck.kit.rulebook.Rule;
import org.futurestck.kit.rulebook.RuleBook;

/** All checks, by the rule that each can refute. Immutable. */
public final class Catalogue {

    private final Map<String, List<Check>> byRule;
    private final Set<String> features;
    private final List<Class<?>> properties;

    private Catalogue(Map<String, List<Check>> byRule, Set<String> features, List<Class<?>> properties) {
        this.byRule = byRule;
        this.features = features;
        this.properties = properties;
    }

    /**
     * Reads the features on the class path and the properties of the kit, and holds them against the rule book.
     *
     * @param book the rule book
     * @return the catalogue
     * @throws CatalogueException if a check names no rule of the book, if two checks have one id, or if a rule has neither a
     *     check nor a stated reason
     */
    public static Catalogue load(RuleBook book) {
        return build(book, FeatureFiles.read(Catalogue.class.getClassLoader()), AllProperties.classes());
    }

    static Catalogue build(RuleBook book, Map<String, byte[]> features, List<Class<?>> properties) {
        List<Check> checks = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        features.forEach((resource, content) -> new FeatureReader(resource, checks::add, problems::add).read(content));
        for (Class<?> type : properties) {
            PropertyReader.read(type, checks::add, problems::add);
        }
        Map<String, List<Check>> byRule = new LinkedHashMap<>();
        for (Rule rule : book.rules()) {
            byRule.put(rule.id(), new ArrayList<>());
        }
        Set<String> ids = new HashSet<>();
        for (Check check : checks) {
            List<Check> siblings = byRule.get(check.rule());
            if (siblings == null) {
                problems.add(check.source() + ": the rule book has no rule '" + check.rule() + "'");
            } else {
                siblings.add(check);
            }
            if (!ids.add(check.id())) {
                problems.add(check.source() + ": there is another check with the id '" + check.id() + "'");
            }
        }
        for (Rule rule : book.rules()) {
            boolean checked = !byRule.getOrDefault(rule.id(), List.of()).isEmpty();
            if (checked && rule.untestable() != null) {
                problems.add(rule.id() + ": the rule book calls this rule untestable, but it has a check");
            } else if (!checked && rule.untestable() == null) {
                problems.add(rule.id() + ": this rule has neither a check nor a stated reason for having none");
            }
        }
        if (!problems.isEmpty()) {
            throw new CatalogueException(problems);
        }
        byRule.replaceAll((rule, list) -> List.copyOf(list));
        return new Catalogue(byRule, new TreeSet<>(features.keySet()), List.copyOf(properties));
    }

    /**
     * The checks of a rule.
     *
     * @param rule the id of the rule
     * @return its checks; empty if it has none
     */
    public List<Check> checks(String rule) {
        return byRule.getOrDefault(rule, List.of());
    }

    /**
     * All checks in the order of the book.
     *
     * @return the checks
     */
    public List<Check> checks() {
        return byRule.values().stream().flatMap(Collection::stream).toList();
    }

    /**
     * The features.
     *
     * @return their names on the class path, in the order of the names
     */
    public Set<String> features() {
        return Collections.unmodifiableSet(features);
    }

    /**
     * The classes of properties.
     *
     * @return the classes
     */
    public List<Class<?>> properties() {
        return properties;
    }
}
