import java.util.stream.Stream;
import org.futurestck.kit.junit.FuturesTck;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class MyExecutorTest {

    @TestFactory
    Stream<DynamicNode> keepsTheContract() {
        return FuturesTck.of(settings -> new MyExecutor(settings)).certify();
    }
}
