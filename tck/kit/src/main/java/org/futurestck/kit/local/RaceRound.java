package org.futurestck.kit.local;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.futurestck.kit.operation.History;
import org.futurestck.kit.operation.Race;
import org.futurestck.kit.spi.Candidate;
import org.futurestck.kit.stage.Door;

/** One round of a race, with objects of its own. */
final class RaceRound {

    /** By how much racers go apart, at most, in turns of a loop that does nothing: from not at all to some microseconds. */
    private static final int LONGEST_DELAY = 7;

    private final StageObjects objects;
    private final Interpreter interpreter;
    private final RaceRecorder recorder = new RaceRecorder();
    private final RaceLine setup;
    private final List<RaceLine> lines = new ArrayList<>();
    private final RaceLine epilogue;
    private final RaceBarrier start;
    private final int[] delays;

    RaceRound(Candidate subject, Door door, Race race, SplittableRandom random) {
        objects = StageObjects.of(door);
        interpreter = new Interpreter(subject, objects);
        new RacingOperations(objects, recorder).teach(interpreter);
        setup = new RaceLine(interpreter, race.setup());
        race.threads().forEach(operations -> lines.add(new RaceLine(interpreter, operations)));
        epilogue = new RaceLine(interpreter, race.epilogue());
        start = new RaceBarrier(lines.size());
        delays = random.ints(lines.size(), 0, LONGEST_DELAY)
                .map(bits -> random.nextInt(1 << bits))
                .toArray();
    }

    /** Performs the setup, and looks up what can be looked up before the race. */
    void prepare() {
        setup.run();
        lines.forEach(RaceLine::lookAhead);
    }

    /** Runs the part of one racer, as soon as all have come. */
    void run(int racer) {
        start.await(racer);
        for (int turn = delays[racer]; turn > 0; turn--) {
            Thread.onSpinWait();
        }
        lines.get(racer).run();
    }

    /** Performs the epilogue; false if something that has begun did not end, or a callback was not called. */
    boolean finish() {
        epilogue.run();
        return recorder.awaitEnd();
    }

    /** What happened. */
    History history() {
        List<RaceRecorder.Note> notes = recorder.notes();
        long[] moments = LongStream.concat(
                        Stream.concat(Stream.of(setup, epilogue), lines.stream())
                                .flatMapToLong(RaceLine::moments),
                        notes.stream().mapToLong(RaceRecorder.Note::nanos))
                .sorted()
                .distinct()
                .toArray();
        return new History(
                1,
                setup.performed(moments),
                lines.stream().map(line -> line.performed(moments)).toList(),
                epilogue.performed(moments),
                notes.stream().map(note -> note.noticed(moments)).toList());
    }

    /** Shuts the executors of the round down. */
    void close() {
        objects.shutDownExecutors();
        interpreter.close();
    }
}
