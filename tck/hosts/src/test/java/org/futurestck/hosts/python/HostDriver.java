package org.futurestck.hosts.python;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.futurestck.kit.operation.History;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Race;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;

/** Talks to a running host, line by line, and holds every line to the schema. For one thread. */
final class HostDriver implements AutoCloseable {

    static final String TOKEN = "0a1b2c3d";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final long PATIENCE_SECONDS = 20;
    private static final String END = "";

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Map<Long, JsonNode> early = new HashMap<>();
    private final SmallBackstage backstage = new SmallBackstage();
    private long lastId;
    private List<String> capabilities = List.of();

    private HostDriver(Process process) throws IOException {
        this.process = process;
        Thread reader = new Thread(this::read, "host answers");
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts a host in a directory, which is also where modules are looked for. */
    static HostDriver start(Interpreter python, String factory, Path directory) throws IOException {
        return start(python, factory, directory, null);
    }

    static HostDriver start(Interpreter python, String factory, Path directory, @Nullable String startMethod)
            throws IOException {
        return new HostDriver(builder(python, factory, directory, startMethod)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    static ProcessBuilder builder(Interpreter python, String factory, Path directory) {
        return builder(python, factory, directory, null);
    }

    static ProcessBuilder builder(Interpreter python, String factory, Path directory, @Nullable String startMethod) {
        List<String> command = PythonHost.command(python.command(), factory, Map.of(), startMethod);
        return new ProcessBuilder(command).directory(new File(directory.toString()));
    }

    SmallBackstage backstage() {
        return backstage;
    }

    JsonNode hello() throws IOException, InterruptedException {
        JsonNode hello = ask(request("hello").put("protocol", 2));
        capabilities = List.of(JSON.convertValue(hello.path("capabilities"), String[].class));
        return hello;
    }

    /** What the host has said that its subject offers. */
    List<String> capabilities() {
        return capabilities;
    }

    long pid() {
        return process.pid();
    }

    /** The processes that the host has brought forth. */
    List<ProcessHandle> descendants() {
        return process.descendants().toList();
    }

    void open() throws IOException, InterruptedException {
        ObjectNode request = request("open");
        request.putObject("backstage").put("port", backstage.port()).put("token", TOKEN);
        assertThat(ask(request).path("type").asText()).isEqualTo("opened");
    }

    /** Ends the check and returns the callers that are stuck. */
    List<String> closeCheck() throws IOException, InterruptedException {
        JsonNode answer = ask(request("close"));
        backstage.end();
        assertThat(answer.path("type").asText()).isEqualTo("closed");
        return List.of(JSON.convertValue(answer.path("stuck"), String[].class));
    }

    long start(String caller, Operation operation) throws IOException {
        ObjectNode request = request("start").put("caller", caller);
        request.set("operation", JSON.valueToTree(operation));
        return send(request);
    }

    long startRace(Race race) throws IOException {
        ObjectNode request = request("race");
        request.set("race", JSON.valueToTree(race));
        return send(request);
    }

    List<History> histories(long id) throws IOException, InterruptedException {
        JsonNode answer = answer(id);
        assertThat(answer.path("type").asText()).as("%s", answer).isEqualTo("histories");
        return List.of(JSON.convertValue(answer.path("histories"), History[].class));
    }

    List<History> race(Race race) throws IOException, InterruptedException {
        return histories(startRace(race));
    }

    /** Starts a race that is to be refused, and returns the reason. */
    String refusal(Race race) throws IOException, InterruptedException {
        JsonNode answer = answer(startRace(race));
        assertThat(answer.path("type").asText()).as("%s", answer).isEqualTo("refused");
        return answer.path("reason").asText();
    }

    Outcome outcome(long id) throws IOException, InterruptedException {
        JsonNode answer = answer(id);
        assertThat(answer.path("type").asText()).as("%s", answer).isEqualTo("outcome");
        return JSON.treeToValue(answer.path("outcome"), Outcome.class);
    }

    /** Performs an operation on the caller "main". */
    Outcome perform(Operation operation) throws IOException, InterruptedException {
        return outcome(start("main", operation));
    }

    /** Starts an operation, given with single quotes, that is to be refused, and returns the reason. */
    String refusal(String operation) throws IOException, InterruptedException {
        long id = ++lastId;
        String start = "{'id':" + id + ",'type':'start','caller':'main','operation':" + operation + "}";
        JsonNode answer = askRaw(id, start.replace('\'', '"'));
        assertThat(answer.path("type").asText()).as("%s", answer).isEqualTo("refused");
        return answer.path("reason").asText();
    }

    JsonNode standing() throws IOException, InterruptedException {
        return ask(request("standing")).path("standing");
    }

    ObjectNode request(String type) {
        return JSON.createObjectNode().put("id", ++lastId).put("type", type);
    }

    JsonNode ask(ObjectNode request) throws IOException, InterruptedException {
        return answer(send(request));
    }

    /** Sends a line as it is and waits for the answer to an id. */
    JsonNode askRaw(long id, String line) throws IOException, InterruptedException {
        write(line);
        return answer(id);
    }

    void write(String line) throws IOException {
        process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** Kills the host and nothing else. */
    void kill() {
        process.destroyForcibly();
    }

    void endInput() throws IOException {
        process.getOutputStream().close();
    }

    /** Waits for the end of the host, whatever it answers until then, and returns its exit status. */
    int awaitEndAfterAnswers() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    /** Waits for the end of the host, before which nothing more may be answered, and returns its exit status. */
    int awaitEnd() throws InterruptedException {
        assertThat(lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(END);
        return awaitEndAfterAnswers();
    }

    @Override
    public void close() throws IOException {
        // A host that is killed cannot end its own workers.
        List<ProcessHandle> workers = process.descendants().toList();
        process.destroyForcibly();
        workers.forEach(ProcessHandle::destroyForcibly);
        backstage.close();
    }

    private long send(ObjectNode request) throws IOException {
        write(Schema.REQUEST.checked(request.toString()));
        return request.path("id").asLong();
    }

    private JsonNode answer(long id) throws IOException, InterruptedException {
        while (!early.containsKey(id)) {
            String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (line == null || line.equals(END)) {
                Assertions.fail(line == null ? "no answer to " + id : "the host ended before it answered " + id);
            }
            JsonNode answer = JSON.readTree(Schema.ANSWER.checked(String.valueOf(line)));
            assertThat(early.put(answer.path("id").asLong(), answer)).isNull();
        }
        return early.get(id);
    }

    /** Tells whether an answer has come by already. */
    boolean hasAnswered(long id) {
        return early.containsKey(id);
    }

    private void read() {
        try (BufferedReader answers =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            answers.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException ended) {
            // A process that was killed closes its pipe at any place.
            lines.add(END);
            return;
        }
        lines.add(END);
    }
}
