package org.futurestck.kit.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Runs the checks of a schedule in several lanes at a time. */
final class Lanes {

    private Lanes() {}

    /**
     * Returns when every lane has come to its end, with whatever the engines had to complain about. An interrupt ends the lanes
     * early, and they close what they have opened first.
     */
    static List<String> run(int lanes, Schedule schedule, Set<String> features, Workshop workshop, Progress progress) {
        // While the lanes prepare their steps.
        CompletableFuture<Scenarios> scenarios = CompletableFuture.supplyAsync(() -> Scenarios.of(features));
        List<String> problems = new CopyOnWriteArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int number = 1; number <= lanes; number++) {
            Lane lane = new Lane(schedule, scenarios, new CheckListener(workshop, progress, problems));
            Thread thread = new Thread(lane::run, "lane " + number);
            thread.setDaemon(true);
            thread.setUncaughtExceptionHandler(
                    (failed, thrown) -> problems.add(failed.getName() + " failed: " + thrown));
            thread.start();
            threads.add(thread);
        }
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                    problems.add("the run was interrupted");
                    schedule.stop();
                    threads.forEach(Thread::interrupt);
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return List.copyOf(problems);
    }
}
