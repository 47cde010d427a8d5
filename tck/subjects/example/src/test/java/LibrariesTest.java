import java.nio.file.Path;
import java.util.stream.Stream;
import org.futurestck.kit.junit.FuturesTck;
import org.futurestck.kit.spi.Subject;
import org.futurestck.subjects.guava.GuavaListeningPool;
import org.futurestck.subjects.juc.JucThreadPool;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Ready subjects, with what is known of them. */
class LibrariesTest {

    /** Where the kit keeps its declarations; yours would lie beside your tests. */
    private static final Path DECLARATIONS = Path.of("../src/main/resources/org/futurestck/subjects/declarations");

    @TestFactory
    Stream<DynamicNode> threadPool() {
        return certified(new JucThreadPool());
    }

    @TestFactory
    Stream<DynamicNode> guava() {
        return certified(new GuavaListeningPool());
    }

    private static Stream<DynamicNode> certified(Subject subject) {
        String file = subject.name().replace("jvm:", "") + ".json";
        return FuturesTck.of(subject)
                .declare(DECLARATIONS.resolve(file))
                .rules("future.cancel.*", "future.result.*", "callback.*")
                .certify();
    }
}
