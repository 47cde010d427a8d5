package org.futurestck.kit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.futurestck.binding.ReturnWhen;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.SeenError;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;

class WaitModelTest {

    /** Two pending futures. */
    private static final ContractModel PENDING =
            after(ContractModel.NEW, new Operation.NewFuture("f"), new Operation.NewFuture("g"));

    private static final ContractModel F_FINISHED = finished(PENDING, "f");
    private static final ContractModel G_FAILED = after(
            PENDING,
            new Operation.SetRunningOrNotifyCancel("g"),
            new Operation.SetException("g", ErrorSpec.exception("e")));
    private static final ContractModel F_CANCELLED = after(PENDING, new Operation.Cancel("f"));

    private static ContractModel after(ContractModel model, Operation... operations) {
        ContractModel next = model;
        for (Operation operation : operations) {
            next = next.step(operation, 0).orElseThrow().next();
        }
        return next;
    }

    private static ContractModel finished(ContractModel model, String future) {
        return after(
                model,
                new Operation.SetRunningOrNotifyCancel(future),
                new Operation.SetResult(future, new Value.None()));
    }

    private static Operation waiting(@Nullable ReturnWhen condition) {
        return new Operation.Wait(List.of("f", "g"), Timeout.OMITTED, condition);
    }

    private static Operation looking() {
        return new Operation.Wait(List.of("f", "g"), Timeout.of("0"), ReturnWhen.ALL_COMPLETED);
    }

    private static boolean mayEnd(ContractModel model, Operation wait) {
        return model.step(wait, 1).isPresent();
    }

    private static boolean begins(ContractModel model, Outcome outcome) {
        return model.step(looking(), 0).orElseThrow().allows().test(outcome);
    }

    private static boolean ends(ContractModel model, Operation wait, Outcome outcome) {
        return model.step(wait, 1).orElseThrow().allows().test(outcome);
    }

    /** The sets, each with the names of its futures one behind the other. */
    private static Outcome sets(String done, String notDone) {
        return new Outcome.Returned(new Value.DoneAndNotDone(handles(done), handles(notDone)));
    }

    private static List<Value> handles(String names) {
        return Stream.of(names.split(""))
                .filter(name -> !name.isEmpty())
                .map(name -> (Value) new Value.Handle(name))
                .toList();
    }

    @ParameterizedTest
    @NullSource
    @EnumSource
    void waitsUntilAllAreDoneOrItsConditionIsMet(@Nullable ReturnWhen condition) {
        boolean first = condition == ReturnWhen.FIRST_COMPLETED;
        boolean error = condition == ReturnWhen.FIRST_EXCEPTION;

        assertThat(mayEnd(PENDING, waiting(condition))).isFalse();
        assertThat(mayEnd(F_FINISHED, waiting(condition))).isEqualTo(first);
        assertThat(mayEnd(F_CANCELLED, waiting(condition))).isEqualTo(first);
        assertThat(mayEnd(G_FAILED, waiting(condition))).isEqualTo(first || error);
        assertThat(mayEnd(finished(F_FINISHED, "g"), waiting(condition))).isTrue();
    }

    @Test
    void noneIsNoLimitAndALimitLetsItEndAtAnyTime() {
        Operation unlimited = new Operation.Wait(List.of("f", "g"), Timeout.NONE, null);

        assertThat(mayEnd(F_FINISHED, unlimited)).isFalse();
        assertThat(mayEnd(PENDING, looking())).isTrue();
        assertThat(ends(F_FINISHED, looking(), sets("", "fg"))).isTrue();
        assertThat(ends(F_FINISHED, looking(), sets("f", "g"))).isTrue();
    }

    @Test
    void whatItCallsNotDoneWasNotDoneWhenItBegan() {
        ContractModel told = after(F_CANCELLED, new Operation.SetRunningOrNotifyCancel("f"));

        assertThat(begins(PENDING, sets("fg", ""))).isTrue();
        assertThat(begins(PENDING, sets("", "fg"))).isTrue();
        assertThat(begins(F_FINISHED, sets("f", "g"))).isTrue();
        assertThat(begins(F_FINISHED, sets("g", "f"))).isFalse();
        assertThat(begins(F_CANCELLED, sets("", "fg"))).isTrue();
        assertThat(begins(told, sets("", "fg"))).isFalse();
    }

    @Test
    void whatItCallsDoneIsDoneWhenItEnds() {
        assertThat(ends(F_FINISHED, looking(), sets("g", "f"))).isFalse();
        assertThat(ends(F_FINISHED, looking(), sets("fg", ""))).isFalse();
    }

    @Test
    void itsAnswerMeetsItsCondition() {
        Operation first = waiting(ReturnWhen.FIRST_COMPLETED);
        Operation exception = waiting(ReturnWhen.FIRST_EXCEPTION);

        assertThat(ends(F_FINISHED, first, sets("f", "g"))).isTrue();
        assertThat(ends(F_FINISHED, first, sets("", "fg"))).isFalse();
        assertThat(ends(finished(G_FAILED, "f"), exception, sets("g", "f"))).isTrue();
        assertThat(ends(finished(G_FAILED, "f"), exception, sets("f", "g"))).isFalse();
    }

    @Test
    void eachFutureIsInOneOfItsSetsOnce() {
        ContractModel done = finished(F_FINISHED, "g");

        assertThat(ends(done, looking(), sets("f", "g"))).isTrue();
        assertThat(ends(done, looking(), sets("f", ""))).isFalse();
        assertThat(ends(done, looking(), sets("fg", "g"))).isFalse();
        assertThat(ends(done, looking(), sets("ff", "g"))).isFalse();
        assertThat(ends(done, looking(), sets("f", "gg"))).isFalse();
        assertThat(ends(done, looking(), sets("fg", "x"))).isFalse();
    }

    @Test
    void nothingButSetsIsAnAnswer() {
        Outcome none = new Outcome.Returned(new Value.None());
        Outcome raised = new Outcome.Raised(new SeenError(List.of("TimeoutError", "Exception"), "E", "", null));

        assertThat(begins(PENDING, none)).isFalse();
        assertThat(ends(PENDING, looking(), none)).isFalse();
        assertThat(ends(PENDING, looking(), raised)).isFalse();
    }

    @Test
    void tellsWhatItExpects() {
        assertThat(PENDING.step(looking(), 0).orElseThrow().expected()).isEqualTo("begins");
        assertThat(F_FINISHED.step(looking(), 1).orElseThrow().expected()).isEqualTo("returns done=[f], not_done=[g]");
    }
}
