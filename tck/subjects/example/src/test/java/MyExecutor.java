import java.util.concurrent.Executors;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.subjects.base.EngineExecutor;
import org.futurestck.subjects.base.Pool;
import org.futurestck.subjects.base.Workers;

/** A pool of {@code java.util.concurrent} that makes calls for futures of the reference implementation. */
final class MyExecutor extends EngineExecutor {

    MyExecutor(ExecutorSettings settings) {
        super(Pool.of(Executors.newFixedThreadPool(Workers.of(settings))));
    }
}
