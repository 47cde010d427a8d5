package org.futurestck.kit.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.futurestck.kit.operation.ExitHandler;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Program;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.scene.Seen;

/** Programs of their own that use the subject, how they end, and what they do at exit. */
public final class ProgramSteps {

    private final World world;
    private final Sightings sightings;
    private final Set<String> started = new HashSet<>();
    private final Map<String, Seen> ended = new HashMap<>();

    /**
     * The steps of a scenario.
     *
     * @param world the scenario
     */
    public ProgramSteps(World world) {
        this.world = world;
        sightings = new Sightings(world.scene());
    }

    @Given("a program {name} that calls")
    public void program(String program, List<String> operations) {
        world.define(new Program(program, OperationText.all(operations, world), Program.Ending.RETURN, null));
    }

    @Given("program {name} then calls {operation}")
    public void then(String program, Operation operation) {
        Program before = world.described(program);
        List<Operation> perform = new ArrayList<>(before.perform());
        perform.add(operation);
        world.define(new Program(program, perform, before.ending(), before.processors(), before.interactive()));
    }

    @Given("program {name} ends with an error")
    public void raising(String program) {
        Program before = world.described(program);
        world.define(new Program(
                program, before.perform(), Program.Ending.RAISE, before.processors(), before.interactive()));
    }

    @Given("program {name} ends with exit\\(3\\)")
    public void exiting(String program) {
        Program before = world.described(program);
        world.define(
                new Program(program, before.perform(), Program.Ending.EXIT, before.processors(), before.interactive()));
    }

    /** Nothing but the default number of workers depends on them. */
    @Given("program {name} sees {int} processor(s)")
    public void seeing(String program, int processors) {
        world.scene().lacks().demandDefaultWorkers();
        Program before = world.described(program);
        world.define(new Program(program, before.perform(), before.ending(), processors, before.interactive()));
    }

    @Given("program {name} is typed into an interpreter")
    public void typed(String program) {
        Program before = world.described(program);
        world.define(new Program(program, before.perform(), before.ending(), before.processors(), true));
    }

    @Given("an exit handler {name} that calls {operation}")
    public void handler(String handler, Operation operation) {
        world.define(new ExitHandler(handler, List.of(operation)));
    }

    @When("program {name} is started")
    public void start(String program) {
        Operation run = new Operation.RunProgram(world.program(program));
        started.add(program);
        world.scene().begin(caller(program), run);
    }

    @When("program {name} has come to its end")
    public void hasComeToItsEnd(String program) {
        sightings.await(SightingEvent.PROGRAM_ENDING, program, "program " + program + " comes to its end");
    }

    /** For programs that have something to wait for. */
    @When("program {name} is given time to exit")
    public void giveTime(String program) {
        world.scene().giveChance(caller(program));
    }

    @Then("program {name} ends with status {int}")
    public void endsWith(String program, int status) {
        ends(program, BigInteger.valueOf(status)::equals, "status " + status);
    }

    @Then("program {name} ends with an error status")
    public void endsWithError(String program) {
        ends(program, status -> status.signum() != 0, "an error status");
    }

    @Then("inside program {name}, {operation} {outcome}")
    public void inside(String program, Operation operation, Expectation expectation) {
        sightings.judgeInside(
                "program " + program,
                world.described(program).perform(),
                SightingEvent.PROGRAM_ENDING,
                program,
                operation,
                expectation);
    }

    @Then("exit handler {name} ran after the calls of {names} had ended")
    public void ranAfter(String handler, String list) {
        String expected = "exit handler " + handler + " is called";
        sightings.await(SightingEvent.HANDLER_STARTED, handler, expected);
        int position = sightings.position(SightingEvent.HANDLER_STARTED, handler);
        List<String> early = World.names(list).stream()
                .filter(call -> {
                    int end = sightings.position(SightingEvent.CALL_FINISHED, call);
                    return end < 0 || end > position;
                })
                .toList();
        world.scene()
                .observe(
                        early.isEmpty(),
                        expected + " after the calls of " + list + " have ended",
                        "it was called before the end of " + String.join(", ", early));
    }

    @Then("inside exit handler {name}, {operation} {outcome}")
    public void insideHandler(String handler, Operation operation, Expectation expectation) {
        sightings.judgeInside(
                "exit handler " + handler,
                world.handler(handler).perform(),
                SightingEvent.HANDLER_FINISHED,
                handler,
                operation,
                expectation);
    }

    private void ends(String program, Predicate<BigInteger> allowed, String expected) {
        Seen seen = end(program);
        Optional<BigInteger> status = status(seen.outcome());
        world.scene()
                .observe(
                        status.isPresent() && allowed.test(status.get()),
                        "program " + program + " ends with " + expected,
                        "it " + seen.outcome(),
                        seen.entry());
    }

    private Seen end(String program) {
        if (!started.contains(program)) {
            throw new IllegalStateException("the scenario has not started program " + program);
        }
        return ended.computeIfAbsent(program, any -> world.scene().outcome(caller(program)));
    }

    /** A program returns the list of its exit status and what it wrote to its error output. */
    private static Optional<BigInteger> status(Outcome outcome) {
        return outcome instanceof Outcome.Returned returned
                        && returned.value() instanceof Value.Items items
                        && items.values().size() == 2
                        && items.values().get(0) instanceof Value.Int status
                ? Optional.of(status.value())
                : Optional.empty();
    }

    private static String caller(String program) {
        return "program" + program;
    }
}
