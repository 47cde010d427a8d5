package org.futurestck.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.futurestck.kit.report.SafeText;
import org.jspecify.annotations.Nullable;

/** The command that repeats a part of a run, as the user can paste it into a shell. For one thread. */
final class RepeatCommand {

    /** The wrapper script tells here how it was called. */
    private static final String PROPERTY = "futurestck.command";

    private static final String SEED = "--seed";
    private static final Pattern HARMLESS = Pattern.compile("[\\w@%+=:,./-]+");

    private final List<String> subject = new ArrayList<>();
    private final List<String> options = new ArrayList<>();

    RepeatCommand(SubjectOptions subject, long seed) {
        this.subject.add(subject.subject);
        add(this.subject, "--classpath", subject.classpath);
        add(this.subject, "--java", subject.java);
        add(this.subject, "--python", subject.python);
        subject.arguments.forEach(argument -> add(this.subject, "--arg", argument));
        add(this.subject, "--start-method", subject.startMethod);
        with(SEED, seed);
    }

    /** Adds an option, unless the user has not given it. */
    RepeatCommand with(String option, @Nullable Object value) {
        add(options, option, value);
        return this;
    }

    /** Adds an option that takes no value. */
    RepeatCommand with(String option) {
        options.add(option);
        return this;
    }

    /** The words of the command for all rules, without the program. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        words.add("certify");
        words.addAll(subject);
        words.addAll(options);
        return words;
    }

    /** The command for the rules that globs match; for all of them if there is no glob. */
    String of(List<String> globs) {
        return of(words(), globs);
    }

    /** The same from words that may come out of a file, so that nothing in them ends a line or acts on a terminal. */
    static String of(List<String> words, List<String> globs) {
        List<String> all = new ArrayList<>(words);
        List<String> rules =
                globs.stream().flatMap(glob -> Stream.of("--rule", glob)).toList();
        int options = all.indexOf(SEED);
        all.addAll(options < 0 ? all.size() : options, rules);
        StringBuilder command = new StringBuilder(program());
        all.forEach(word -> command.append(' ').append(quoted(printable(word))));
        return command.toString();
    }

    /** As sentences are made safe, but with all their blanks, which count in a command. */
    private static String printable(String word) {
        StringBuilder printable = new StringBuilder(word.length());
        word.codePoints()
                .mapToObj(Character::toString)
                .map(sign -> sign.equals(" ") || SafeText.line(sign).equals(sign) ? sign : "?")
                .forEach(printable::append);
        return printable.toString();
    }

    private static void add(List<String> words, String option, @Nullable Object value) {
        if (value != null) {
            words.add(option);
            words.add(value.toString());
        }
    }

    private static String program() {
        String wrapper = System.getProperty(PROPERTY, "");
        if (!wrapper.isEmpty()) {
            return quoted(wrapper);
        }
        String classPath = System.getProperty("java.class.path", "");
        return classPath.endsWith("futures-tck.jar") ? "java -jar " + quoted(classPath) : "futures-tck";
    }

    private static String quoted(String word) {
        return HARMLESS.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
