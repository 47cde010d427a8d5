package org.futurestck.kit.wire;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A host that does what its arguments say, one after the other, in a process of its own. It needs no other class. */
public final class FakeHost {

    private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");

    private final BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private String id = "0";
    private long child = 0;
    private String stuck = "";

    /** A command that starts such a host. */
    static HostCommand command(String... steps) {
        return HostCommand.of(arguments(steps));
    }

    static List<String> arguments(String... steps) {
        try {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-cp",
                    new File(FakeHost.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI())
                            .getPath(),
                    FakeHost.class.getName()));
            command.addAll(List.of(steps));
            return command;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Performs the steps; ends with status 0 after the last. */
    public static void main(String[] steps) throws Exception {
        FakeHost host = new FakeHost();
        for (String step : steps) {
            int colon = step.indexOf(':');
            host.perform(colon < 0 ? step : step.substring(0, colon), step.substring(colon + 1));
        }
    }

    private void perform(String step, String argument) throws Exception {
        switch (step) {
            case "read" -> read();
            case "hello" -> hello();
            case "say" -> out.println(argument.replace("ID", id));
            case "mumble" -> {
                out.print(argument);
                out.flush();
            }
            case "err" -> System.err.println(argument);
            case "tell" ->
                System.err.println(
                        System.getenv("FAKE_HOST") + " in " + Path.of("").toAbsolutePath());
            case "exit" -> Runtime.getRuntime().halt(Integer.parseInt(argument));
            case "park" -> new CountDownLatch(1).await();
            case "close-out" -> new FileOutputStream(FileDescriptor.out).close();
            case "close-in" -> System.in.close();
            case "long-line" -> out.print("x".repeat(5 << 20));
            case "flood" -> flood();
            case "child" ->
                child = new ProcessBuilder(arguments("park"))
                        .inheritIO()
                        .start()
                        .pid();
            case "stuck" -> stuck = "\"main\"";
            case "serve" -> serve();
            default -> throw new IllegalArgumentException(step);
        }
    }

    private String read() throws IOException {
        String line = in.readLine();
        if (line == null) {
            Runtime.getRuntime().halt(0);
        }
        Matcher matcher = ID.matcher(line);
        id = matcher.find() ? matcher.group(1) : "0";
        return line;
    }

    /** The version tells the process of the child, if there is one. */
    private void hello() throws IOException {
        read();
        out.println(
                "{\"id\":" + id + ",\"type\":\"hello\",\"protocol\":2,\"name\":\"Fake\",\"version\":\"" + child
                        + "\",\"host\":\"fake\",\"platform\":\"none\",\"edition\":\"3.8\",\"capabilities\":[\"bare-futures\"]}");
    }

    private void flood() {
        for (int i = 0; i < 100_000; i++) {
            System.err.println("line " + i + " " + "x".repeat(200));
        }
        System.err.println("the end");
    }

    /** Operations return the process id, but for those with telling handles. */
    private void serve() throws Exception {
        for (String line = read(); true; line = read()) {
            String type = line.replaceAll(".*\"type\":\"([a-z]+)\".*", "$1");
            switch (type) {
                case "open" -> out.println("{\"id\":" + id + ",\"type\":\"opened\"}");
                case "start" -> operate(line.replaceAll(".*\"future\":\"([^\"]+)\".*", "$1"));
                case "standing" ->
                    out.println("{\"id\":" + id
                            + ",\"type\":\"standing\",\"standing\":{\"activity\":\"1\",\"threads\":[]}}");
                case "close" -> out.println("{\"id\":" + id + ",\"type\":\"closed\",\"stuck\":[" + stuck + "]}");
                case "bye" -> {
                    out.println("{\"id\":" + id + ",\"type\":\"bye\"}");
                    Runtime.getRuntime().halt(0);
                }
                default -> throw new IllegalArgumentException(line);
            }
        }
    }

    private void operate(String handle) throws Exception {
        switch (handle) {
            case "die" -> {
                System.err.println("out of luck");
                Runtime.getRuntime().halt(3);
            }
            case "hang" -> {}
            case "later" -> new Thread(() -> answer(id)).start();
            case "close-out", "close-in" -> {
                perform(handle, "");
                perform("park", "");
            }
            case "flood" -> {
                flood();
                answer(id);
            }
            case "long-line" -> {
                perform(handle, "");
                perform("park", "");
            }
            case "garbage" -> out.println("Hello,\tworld!");
            case "nobody" -> out.println("{\"id\":77,\"type\":\"opened\"}");
            case "twice" -> {
                answer(id);
                answer(id);
            }
            case "other-type" -> out.println("{\"id\":" + id + ",\"type\":\"opened\"}");
            case "extra" -> out.println("{\"id\":" + id + ",\"type\":\"outcome\",\"outcome\":{},\"extra\":1}");
            case "refuse" -> out.println("{\"id\":" + id + ",\"type\":\"refused\",\"reason\":\"not today\"}");
            default -> answer(id);
        }
    }

    private void answer(String id) {
        out.println("{\"id\":" + id + ",\"type\":\"outcome\",\"outcome\":{\"outcome\":\"returned\",\"value\":"
                + ProcessHandle.current().pid() + "}}");
    }
}
