package org.futurestck.cli.docs;

import java.util.List;
import org.futurestck.kit.rulebook.Rule;
import org.futurestck.zoo.register.Registered;

/**
 * A rule with all that the kit knows about it.
 *
 * @param rule the rule
 * @param builtOnBy the rules that build on it, in the order of the book
 * @param checks its checks
 * @param blamed the animals on which it fails in a run by all rules
 * @param alone the animals on which it fails if nothing else is asked
 * @param cell whether it is a cell of the state table
 * @param fares how known subjects fare with it
 */
record RuleView(
        Rule rule,
        List<Rule> builtOnBy,
        List<CheckView> checks,
        List<Registered> blamed,
        List<Registered> alone,
        boolean cell,
        List<Fare> fares) {

    RuleView {
        builtOnBy = List.copyOf(builtOnBy);
        checks = List.copyOf(checks);
        blamed = List.copyOf(blamed);
        alone = List.copyOf(alone);
        fares = List.copyOf(fares);
    }

    String id() {
        return rule.id();
    }

    String permalink() {
        return Links.to(rule);
    }

    String level() {
        return rule.level().name();
    }

    String editions() {
        return rule.until() == null ? "since " + rule.since() : rule.since() + " until " + rule.until();
    }

    List<CheckView> scenarios() {
        return checks.stream().filter(check -> !check.isProperty()).toList();
    }

    List<CheckView> properties() {
        return checks.stream().filter(CheckView::isProperty).toList();
    }

    /** The operation of a cell of the state table, as it is called; the sentence of one names it first. */
    String call() {
        String sentence = rule.sentence();
        return sentence.substring(sentence.indexOf('`') + 1, endOfCall());
    }

    /** What the operation of a cell of the state table comes to. */
    String outcome() {
        return rule.sentence()
                .substring(endOfCall() + 1, rule.sentence().length() - 1)
                .strip();
    }

    private int endOfCall() {
        return rule.sentence().indexOf('`', rule.sentence().indexOf('`') + 1);
    }
}
