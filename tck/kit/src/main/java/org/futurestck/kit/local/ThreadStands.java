package org.futurestck.kit.local;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.futurestck.kit.stage.KitThread;
import org.futurestck.kit.stage.Standing;
import org.futurestck.kit.stage.Standing.ThreadStanding;
import org.futurestck.kit.stage.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Tells where the threads of this JVM stand.
 *
 * <p>Left out are only threads that certainly do nothing for a subject: those of the JVM itself, the kit's machinery, threads
 * that have opened a stage or asked where threads stand, and those by which Maven's test runner talks to Maven. Every other
 * thread counts, be it a subject's or a stranger's: activity that is not the subject's makes a hang be found later, while
 * missing activity of the subject's would make a hang be seen where there is none. Virtual threads show only as activity
 * of the threads that carry them, and the threads of child processes only as their process.
 */
final class ThreadStands {

    private static final int MOST_FRAMES = 12;
    private static final Set<String> JVM_GROUPS = Set.of("system", "InnocuousThreadGroup");
    private static final String DESTROYER = "DestroyJavaVM";
    private static final String TEST_RUNNER = "surefire-forkedjvm-";

    /** Where a thread stands in native code while it waits for input or for a process. */
    private static final List<String> WAITING_PLACES =
            List.of("sun.nio.ch.", "java.net.", "java.io.FileInputStream", "java.lang.Process", "io.netty.channel.");

    private static final ThreadMXBean BEAN = ManagementFactory.getThreadMXBean();

    private static final Set<Thread> KIT = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private ThreadStands() {}

    /** Remembers that the present thread is the kit's own. */
    static void markKit() {
        KIT.add(Thread.currentThread());
    }

    /** Looks at the threads; those of busy callers are named as such and never left out, those of idle ones always are. */
    static Standing look(Map<Thread, String> busy, Set<Thread> idle) {
        markKit();
        List<ThreadStanding> stands = new ArrayList<>();
        Activity activity = new Activity();
        List<Thread> threads = Arrays.stream(all())
                .filter(thread -> busy.containsKey(thread) || (!idle.contains(thread) && counts(thread)))
                .toList();
        long[] ids = threads.stream().mapToLong(Thread::getId).toArray();
        ThreadInfo[] infos = BEAN.getThreadInfo(ids, MOST_FRAMES);
        for (int i = 0; i < infos.length; i++) {
            if (infos[i] != null) { // null for a thread that has ended meanwhile
                activity.add(infos[i]);
                stands.add(stand(infos[i], busy.get(threads.get(i))));
            }
        }
        ChildProcesses.Seen children = ChildProcesses.look();
        stands.addAll(children.stands());
        return new Standing(activity + children.activity(), stands);
    }

    private static boolean counts(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        return group != null // null for a thread that has ended
                && !JVM_GROUPS.contains(group.getName())
                && !(thread instanceof KitThread)
                && !KIT.contains(thread)
                && !thread.getName().equals(DESTROYER)
                && !thread.getName().startsWith(TEST_RUNNER);
    }

    private static ThreadStanding stand(ThreadInfo info, @Nullable String caller) {
        StackTraceElement[] frames = info.getStackTrace();
        List<String> lines =
                Arrays.stream(frames).map(frame -> Texts.cut(frame.toString())).toList();
        return new ThreadStanding(Texts.cut(info.getThreadName()), caller, waits(info.getThreadState(), frames), lines);
    }

    private static boolean waits(Thread.State state, StackTraceElement[] frames) {
        return switch (state) {
            case WAITING, TIMED_WAITING, BLOCKED -> true;
            case RUNNABLE ->
                frames.length > 0
                        && frames[0].isNativeMethod()
                        && WAITING_PLACES.stream().anyMatch(frames[0].getClassName()::startsWith);
            case NEW, TERMINATED -> false;
        };
    }

    private static Thread[] all() {
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        Thread[] threads = new Thread[root.activeCount() + 16];
        int count = root.enumerate(threads);
        while (count == threads.length) { // perhaps cut short
            threads = new Thread[2 * count];
            count = root.enumerate(threads);
        }
        return Arrays.copyOf(threads, count);
    }

    /** Sums that only grow while threads live; threads that come and go show in their number and the newest id. */
    private static final class Activity {

        private long cpuNanos;
        private long waits;
        private long newest;
        private int count;

        void add(ThreadInfo info) {
            cpuNanos += BEAN.isThreadCpuTimeSupported() ? Math.max(0, BEAN.getThreadCpuTime(info.getThreadId())) : 0;
            waits += info.getWaitedCount() + info.getBlockedCount();
            newest = Math.max(newest, info.getThreadId());
            count++;
        }

        @Override
        public String toString() {
            return count + " threads, newest " + newest + ", " + waits + " waits, " + cpuNanos
                    + " ns of processor time";
        }
    }
}
