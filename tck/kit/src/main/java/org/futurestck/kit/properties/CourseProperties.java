package org.futurestck.kit.properties;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.futurestck.binding.ReturnWhen;
import org.futurestck.kit.catalogue.Refutes;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.run.Attempt;
import org.futurestck.kit.scene.Scene;
import org.futurestck.kit.scene.Seen;
import org.futurestck.kit.spi.Capability;

/** What {@code wait} and {@code as_completed} make of futures that get done one after the other. */
@AddLifecycleHook(SeedOfTheRun.class)
@AddLifecycleHook(BriefShrinking.class)
public final class CourseProperties {

    private static final int COURSES = 6;
    private static final int MOST_REPEATED = 3;
    private static final int MOST_BEFORE = 4;
    private static final String WAITER = "waiter";
    private static final Outcome END = new Outcome.Returned(new Value.Exhausted());

    @Property(
            tries = COURSES,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.FULL)
    @Refutes(
            rule = "wait.all-completed",
            title = "it returns at the last of any futures that get done one after the other",
            needs = {Capability.BARE_FUTURES, Capability.MODULE_FUNCTIONS})
    void allCompletedReturnsAtTheLast(@ForAll("courses") Course course) {
        waitFor(course, ReturnWhen.ALL_COMPLETED, 0, false);
    }

    @Property(
            tries = COURSES,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.FULL)
    @Refutes(
            rule = "wait.first-completed-cancel",
            title = "it returns at the first of any futures that get done one after the other",
            needs = {Capability.BARE_FUTURES, Capability.MODULE_FUNCTIONS})
    void firstCompletedReturnsAtTheFirst(@ForAll("courses") Course course) {
        waitFor(course, ReturnWhen.FIRST_COMPLETED, 0, false);
    }

    @Property(
            tries = COURSES,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.FULL)
    @Refutes(
            rule = "wait.first-exception-cancel-not-exception",
            title = "it returns at the first failure of any futures that get done one after the other",
            needs = {Capability.BARE_FUTURES, Capability.MODULE_FUNCTIONS})
    void firstExceptionReturnsAtTheFirstFailure(@ForAll("courses") Course course) {
        waitFor(course, ReturnWhen.FIRST_EXCEPTION, 0, false);
    }

    @Property(
            tries = COURSES,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.FULL)
    @Refutes(
            rule = "wait.duplicates-removed",
            title = "any futures that are given more than once are waited for and parted as if given once",
            needs = {Capability.BARE_FUTURES, Capability.MODULE_FUNCTIONS})
    void whatIsGivenAgainCountsOnce(
            @ForAll ReturnWhen condition,
            @ForAll("repeating") Course course,
            @ForAll @IntRange(max = MOST_BEFORE) int before) {
        waitFor(course, condition, Math.min(before, course.size()), true);
    }

    @Property(
            tries = COURSES,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.FULL)
    @Refutes(
            rule = "as_completed.duplicates-once",
            title = "of any futures that get done between the calls of next() each is handed out once, and done",
            needs = {Capability.BARE_FUTURES, Capability.MODULE_FUNCTIONS})
    void eachIsHandedOutOnceAndDone(
            @ForAll("repeating") Course course, @ForAll @IntRange(min = 1, max = MOST_BEFORE) int atOnce) {
        handOut(course, atOnce);
    }

    @Provide
    Arbitrary<Course> courses() {
        return Course.courses(0);
    }

    @Provide
    Arbitrary<Course> repeating() {
        return Course.courses(MOST_REPEATED);
    }

    /** Waits in a caller of its own, while the futures get done; looks, as long as it must not return, whether it does. */
    private static void waitFor(Course course, ReturnWhen condition, int before, boolean exactly) {
        Scene scene = Attempt.current().newScene();
        course.create(scene);
        for (int index = 0; index < before; index++) {
            course.end(scene, index);
        }
        int enough = course.enough(condition, before);
        Operation wait = new Operation.Wait(course.given(), Timeout.OMITTED, condition);
        scene.begin(WAITER, wait);
        for (int index = before; index < enough; index++) {
            if (index == enough - 1) {
                scene.letComeToRest(WAITER);
            }
            int done = index;
            scene.arrived(WAITER).ifPresent(early -> tooEarly(scene, wait, course, done, early));
            course.end(scene, index);
        }
        Seen seen = scene.outcome(WAITER);
        Value.DoneAndNotDone due =
                new Value.DoneAndNotDone(course.handles(0, enough), course.handles(enough, course.size()));
        scene.observe(
                seen.outcome() instanceof Outcome.Returned returned
                        && returned.value() instanceof Value.DoneAndNotDone parts
                        && (!exactly || Mixture.same(parts, due)),
                wait + " returns " + due,
                "it " + seen.outcome(),
                seen.entry());
    }

    private static void tooEarly(Scene scene, Operation wait, Course course, int done, Seen early) {
        scene.observe(
                false,
                wait + " does not return while only " + course.handles(0, done) + " are done",
                "it " + early.outcome(),
                early.entry());
    }

    private static void handOut(Course course, int atOnce) {
        Scene scene = Attempt.current().newScene();
        course.create(scene);
        Operation begin = new Operation.AsCompleted("i", course.given(), Timeout.OMITTED);
        Preparation.create(scene, begin, "i");
        List<Value> available = new ArrayList<>();
        for (int index = 0; index < course.size(); index++) {
            course.end(scene, index);
            available.addAll(course.handles(index, index + 1));
            if (available.size() == atOnce) {
                takeOne(scene, begin, available);
            }
        }
        while (!available.isEmpty()) {
            takeOne(scene, begin, available);
        }
        Seen last = scene.perform(new Operation.Next("i"));
        scene.observe(
                last.outcome().equals(END), begin + " ends after all futures", "it " + last.outcome(), last.entry());
    }

    private static void takeOne(Scene scene, Operation begin, List<Value> available) {
        Seen seen = scene.perform(new Operation.Next("i"));
        String due = begin + " hands out one of " + available + ", which are done and have not been handed out";
        boolean one = seen.outcome() instanceof Outcome.Returned returned && available.remove(returned.value());
        scene.observe(one, due, "it " + seen.outcome(), seen.entry());
    }
}
