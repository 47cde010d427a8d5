package org.futurestck.kit.steps;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.SeenError;
import org.futurestck.kit.operation.Value;

/**
 * An outcome that a rule allows, as features write it.
 *
 * @param text the words of the feature
 * @param allows recognises it
 */
record Expectation(String text, Predicate<Outcome> allows) {

    /** What an expectation looks like. */
    static final String FORM = "(?:returns|raises) .+";

    private static final Pattern OF =
            Pattern.compile("(returns the value|returns the error|raises the error) of ([a-z][a-z0-9]*)");
    private static final Pattern PARTED =
            Pattern.compile("returns (" + World.NAME + "(?:, " + World.NAME + ")*) as (done|not done)");

    private static final Pattern LISTS = Pattern.compile("returns \\(\\[(.*)\\], \\[(.*)\\]\\)");

    private static final Pattern KIND = Pattern.compile("returns an error of the kind ([A-Z][A-Za-z]+)");

    private static final Pattern ANOTHER = Pattern.compile("returns something other than (.+)");

    private static final Pattern EITHER = Pattern.compile("returns (" + World.NAME + "(?: or " + World.NAME + ")+)");

    private static final Pattern KINDS = Pattern.compile("raises [A-Z][A-Za-z]+(?: or [A-Z][A-Za-z]+)*");

    private static final Pattern OR_RAISES = Pattern.compile("(returns .+) or (raises [A-Z][A-Za-z]+)");

    private static final Pattern OTHER = Pattern.compile("raises an error other than ([A-Z][A-Za-z]+)");

    private static final Pattern CHOICE = Pattern.compile("returns one of (\\[.+\\])");

    static Expectation parse(String text) {
        Matcher both = OR_RAISES.matcher(text);
        if (both.matches()) {
            return new Expectation(text, parse(both.group(1)).allows.or(parse(both.group(2)).allows));
        }
        Matcher of = OF.matcher(text);
        if (of.matches()) {
            return ofFuture(text, of.group(1), of.group(2));
        }
        Matcher parted = PARTED.matcher(text);
        if (parted.matches()) {
            return parted(text, parted.group(1), parted.group(2).equals("done"));
        }
        if (text.equals("raises an error")) {
            return new Expectation(text, outcome -> outcome instanceof Outcome.Raised);
        }
        Matcher other = OTHER.matcher(text);
        if (other.matches()) {
            return raises(text, error -> !error.isA(other.group(1)));
        }
        Matcher choice = CHOICE.matcher(text);
        if (choice.matches()) {
            List<Value> values = ValueText.values(choice.group(1));
            return new Expectation(
                    text, outcome -> outcome instanceof Outcome.Returned returned && values.contains(returned.value()));
        }
        if (text.equals("returns a value")) {
            return new Expectation(text, outcome -> outcome instanceof Outcome.Returned);
        }
        if (text.equals("returns a text")) {
            return new Expectation(
                    text,
                    outcome -> outcome instanceof Outcome.Returned returned && returned.value() instanceof Value.Text);
        }
        Matcher another = ANOTHER.matcher(text);
        if (another.matches()) {
            Value value = ValueText.plain(another.group(1));
            return new Expectation(
                    text,
                    outcome -> outcome instanceof Outcome.Returned returned
                            && !returned.value().equals(value));
        }
        Matcher kind = KIND.matcher(text);
        if (kind.matches()) {
            return new Expectation(
                    text,
                    outcome -> outcome instanceof Outcome.Returned returned
                            && returned.value() instanceof Value.Failure failure
                            && failure.error().isA(kind.group(1)));
        }
        Matcher lists = LISTS.matcher(text);
        if (lists.matches()) {
            return returns(text, new Value.Items(List.of(handles(lists.group(1)), handles(lists.group(2)))));
        }
        if (text.equals("returns the end of the iterator")) {
            return returns(text, new Value.Exhausted());
        }
        Matcher either = EITHER.matcher(text);
        if (either.matches()) {
            return either(text, List.of(either.group(1).split(" or ")));
        }
        String what = text.substring(text.indexOf(' ') + 1);
        if (text.matches("raises error .+")) {
            return raises(text, error -> what.equals("error " + error.name()));
        }
        if (KINDS.matcher(text).matches()) {
            List<String> kinds = List.of(what.split(" or "));
            return raises(text, error -> kinds.stream().anyMatch(error::isA));
        }
        if (text.matches("returns error .+")) {
            return returnsError(text, what.substring("error ".length()));
        }
        if (text.startsWith("raises ")) {
            throw new IllegalArgumentException("the kit cannot read '" + text + "'");
        }
        if (what.matches(World.NAME)) {
            return returns(text, new Value.Handle(what));
        }
        return returns(text, ValueText.plain(what));
    }

    private static Expectation ofFuture(String text, String what, String future) {
        String name = World.errorOf(future).name();
        return switch (what) {
            case "returns the value" -> returns(text, World.valueOf(future));
            case "returns the error" -> returnsError(text, name);
            default -> raises(text, error -> name.equals(error.name()));
        };
    }

    private static Expectation parted(String text, String names, boolean done) {
        List<Value> futures = names.equals("none")
                ? List.of()
                : World.names(names).stream()
                        .map(name -> (Value) new Value.Handle(name))
                        .toList();
        return new Expectation(
                text,
                outcome -> outcome instanceof Outcome.Returned returned
                        && pair(returned.value())
                                .filter(pair -> sameElements(pair.get(done ? 0 : 1), futures)
                                        && Collections.disjoint(pair.get(done ? 1 : 0), futures))
                                .isPresent());
    }

    /** What is done and what is not, be it in sets or in lists. */
    private static Optional<List<List<Value>>> pair(Value value) {
        if (value instanceof Value.DoneAndNotDone sets) {
            return Optional.of(List.of(sets.done(), sets.notDone()));
        }
        return value instanceof Value.Items pair
                        && pair.values().size() == 2
                        && pair.values().get(0) instanceof Value.Items done
                        && pair.values().get(1) instanceof Value.Items notDone
                ? Optional.of(List.of(done.values(), notDone.values()))
                : Optional.empty();
    }

    private static Value handles(String names) {
        return new Value.Items(
                names.isEmpty()
                        ? List.of()
                        : World.names(names).stream()
                                .map(name -> (Value) new Value.Handle(name))
                                .toList());
    }

    private static Expectation either(String text, List<String> names) {
        return new Expectation(
                text,
                outcome -> outcome instanceof Outcome.Returned returned
                        && returned.value() instanceof Value.Handle handle
                        && names.contains(handle.name()));
    }

    private static boolean sameElements(List<Value> left, List<Value> right) {
        return left.size() == right.size() && left.containsAll(right);
    }

    private static Expectation returns(String text, Value value) {
        return new Expectation(text, outcome -> outcome.equals(new Outcome.Returned(value)));
    }

    private static Expectation returnsError(String text, String name) {
        return new Expectation(
                text,
                outcome -> outcome instanceof Outcome.Returned returned
                        && returned.value() instanceof Value.Failure failure
                        && name.equals(failure.error().name()));
    }

    private static Expectation raises(String text, Predicate<SeenError> allowed) {
        return new Expectation(
                text, outcome -> outcome instanceof Outcome.Raised raised && allowed.test(raised.error()));
    }
}
