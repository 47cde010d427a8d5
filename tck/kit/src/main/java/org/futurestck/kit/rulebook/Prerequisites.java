package org.futurestck.kit.rulebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which rule builds on which. */
final class Prerequisites {

    private final Map<String, List<String>> buildsOn = new LinkedHashMap<>();

    Prerequisites(List<Rule> rules) {
        rules.forEach(rule -> buildsOn.put(rule.id(), rule.buildsOn()));
    }

    private List<String> of(String id) {
        return buildsOn.getOrDefault(id, List.of());
    }

    /** All cycles found on a walk through the rules, each as the ids on the way, the first one again at the end. */
    List<List<String>> cycles() {
        List<List<String>> cycles = new ArrayList<>();
        Set<String> finished = new LinkedHashSet<>();
        buildsOn.keySet().forEach(id -> walk(id, new ArrayList<>(), finished, cycles));
        return cycles;
    }

    private void walk(String id, List<String> path, Set<String> finished, List<List<String>> cycles) {
        if (finished.contains(id)) {
            return;
        }
        int before = path.indexOf(id);
        path.add(id);
        if (before >= 0) {
            cycles.add(List.copyOf(path.subList(before, path.size())));
        } else {
            of(id).forEach(next -> walk(next, path, finished, cycles));
            finished.add(id);
        }
        path.remove(path.size() - 1);
    }

    /** The rules in layers, so that each builds on earlier layers only and stands as early as it can. No cycles. */
    List<Set<String>> waves() {
        Map<String, Integer> depths = new HashMap<>();
        List<Set<String>> waves = new ArrayList<>();
        for (String id : buildsOn.keySet()) {
            int depth = depth(id, depths);
            while (waves.size() <= depth) {
                waves.add(new LinkedHashSet<>());
            }
            waves.get(depth).add(id);
        }
        return waves.stream().map(Collections::unmodifiableSet).toList();
    }

    private int depth(String id, Map<String, Integer> depths) {
        Integer known = depths.get(id);
        if (known != null) {
            return known;
        }
        int depth =
                of(id).stream().mapToInt(next -> depth(next, depths) + 1).max().orElse(0);
        depths.put(id, depth);
        return depth;
    }

    /** Everything that a rule builds on, directly or through others, in the order of the book. */
    Set<String> all(String id) {
        Set<String> found = new LinkedHashSet<>();
        collect(id, found);
        return buildsOn.keySet().stream().filter(found::contains).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void collect(String id, Set<String> found) {
        for (String next : of(id)) {
            if (found.add(next)) {
                collect(next, found);
            }
        }
    }
}
