package org.futurestck.zoo;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.local.LocalStageSource;
import org.futurestck.kit.rulebook.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.function.ThrowingConsumer;

/**
 * Certifies every third animal in this JVM, one after the other: where another one moved, nobody would see that one hangs. Three
 * JVMs run the thirds at the same time, because most of the time goes into making sure that something hangs; and only three, because
 * the rest goes into starting them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InProcessCages {

    private static final int THIRDS = 3;

    private final VisitLog log = new VisitLog(getClass());
    private final int third;

    InProcessCages(int third) {
        this.third = third;
    }

    @TestFactory
    Stream<DynamicTest> isCaught() {
        return visits(0, inThisJvm().filter(JavaAnimal::wholeRun), JavaAnimal::name, this::visit);
    }

    /** What no animal is blamed for in a whole run is seen if it is all that is asked. */
    @TestFactory
    Stream<DynamicTest> isSeenAlone() {
        return visits(
                2,
                inThisJvm().filter(animal -> !animal.alone().isEmpty()),
                animal -> animal.name() + " alone",
                animal -> Visit.judgeAlone(animal.name(), new LocalStageSource(animal.subject()), animal.alone()));
    }

    /** Each cell of the state table is seen to be wrong by its own checks. */
    @TestFactory
    Stream<DynamicTest> aWrongCellIsSeen() {
        return visits(
                1,
                Visit.BOOK.matching("state.*").stream().map(Rule::id),
                cell -> cell,
                cell -> Visit.judgeAlone(cell, new LocalStageSource(new WrongCell(cell)), Map.of(cell, words(cell))));
    }

    private static Stream<JavaAnimal> inThisJvm() {
        return Zoo.inJava().stream().filter(animal -> !animal.ownProcess() && !animal.races());
    }

    /** A third of the sample. The first third is not the first to be served each time, or it would have the most to do. */
    private <T> Stream<DynamicTest> visits(
            int first, Stream<T> all, Function<T, String> name, ThrowingConsumer<T> visit) {
        List<T> sample = Sample.of(all.toList()).toList();
        return IntStream.range(0, sample.size())
                .filter(index -> (index + first) % THIRDS == third)
                .mapToObj(sample::get)
                .map(each -> DynamicTest.dynamicTest(name.apply(each), () -> visit.accept(each)));
    }

    private void visit(JavaAnimal animal) {
        Certificate certificate =
                Visit.certify(animal.name(), new LocalStageSource(animal.subject()), Share.of(animal), animal.effort());
        log.add(animal, certificate);
        Visit.judge(certificate, animal, Set.of());
    }

    private static String words(String cell) {
        return cell.endsWith(".add-done-callback") ? "but callback c " : "but it ";
    }

    @AfterAll
    void writeLog() throws IOException {
        log.write();
    }
}
