package org.futurestck.kit.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.futurestck.kit.catalogue.Catalogue;
import org.futurestck.kit.catalogue.Check;
import org.futurestck.kit.catalogue.CheckSource;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.rulebook.Profile;
import org.futurestck.kit.rulebook.Rule;
import org.futurestck.kit.rulebook.RuleBook;
import org.futurestck.kit.spi.Capability;
import org.futurestck.kit.spi.Edition;

/** Which rules are decided without a run, and which checks are to be run for the others. */
record Plan(Profile profile, Map<String, RuleResult> decided, Map<String, Item> items) {

    /** A rule with checks to run, and the results of those checks that the subject does not claim. */
    record Item(Rule rule, List<Check> checks, List<CheckResult> unclaimed) {}

    static Plan make(
            RuleBook book,
            Profile profile,
            Catalogue catalogue,
            List<String> globs,
            Edition edition,
            Set<Capability> capabilities) {
        Map<String, RuleResult> decided = new LinkedHashMap<>();
        Map<String, Item> items = new LinkedHashMap<>();
        for (Rule rule : selected(book, profile, globs)) {
            Item item = item(rule, catalogue.checks(rule.id()), capabilities);
            if (!rule.belongsTo(edition)) {
                String message = "the rule does not belong to edition " + edition;
                decided.put(rule.id(), decided(rule, Verdict.NOT_APPLICABLE, message, List.of()));
            } else if (rule.untestable() != null) {
                decided.put(rule.id(), decided(rule, Verdict.UNTESTABLE, rule.untestable(), List.of()));
            } else if (item.checks().isEmpty()) {
                String message = item.unclaimed().isEmpty()
                        ? "no check"
                        : item.unclaimed().get(0).message();
                decided.put(rule.id(), decided(rule, Verdict.NOT_CLAIMED, message, item.unclaimed()));
            } else {
                items.put(rule.id(), item);
            }
        }
        return new Plan(profile, decided, items);
    }

    int size() {
        return items.values().stream().mapToInt(item -> item.checks().size()).sum();
    }

    List<Item> in(Set<String> wave) {
        return items.values().stream()
                .filter(item -> wave.contains(item.rule().id()))
                .toList();
    }

    /** The features with the scenarios that are to be run, named as on the class path. */
    Set<String> features() {
        Set<String> features = new TreeSet<>();
        for (Item item : items.values()) {
            for (Check check : item.checks()) {
                if (check.source() instanceof CheckSource.Scenario scenario) {
                    features.add(scenario.resource());
                }
            }
        }
        return features;
    }

    private static List<Rule> selected(RuleBook book, Profile profile, List<String> globs) {
        List<Rule> all = book.rules(profile);
        if (globs.isEmpty()) {
            return all;
        }
        Set<Rule> chosen = new LinkedHashSet<>();
        globs.forEach(glob -> chosen.addAll(book.matching(glob)));
        chosen.retainAll(all);
        return List.copyOf(chosen);
    }

    private static RuleResult decided(Rule rule, Verdict verdict, String message, List<CheckResult> checks) {
        return new RuleResult(rule.id(), rule.level(), verdict, message, checks);
    }

    private static Item item(Rule rule, List<Check> checks, Set<Capability> capabilities) {
        List<Check> runnable = new ArrayList<>();
        List<CheckResult> unclaimed = new ArrayList<>();
        for (Check check : checks) {
            Set<Capability> missing = new TreeSet<>(check.needs());
            missing.removeAll(capabilities);
            if (missing.isEmpty()) {
                runnable.add(check);
            } else {
                String message =
                        "the subject does not offer " + missing.iterator().next();
                unclaimed.add(CheckResult.notRun(
                        check.id(), check.title(), check.source().toString(), Verdict.NOT_CLAIMED, message));
            }
        }
        return new Item(rule, runnable, unclaimed);
    }
}
