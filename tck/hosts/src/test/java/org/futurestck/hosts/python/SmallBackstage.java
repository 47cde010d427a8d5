package org.futurestck.hosts.python;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A backstage with just enough sense for the tests of one host. */
final class SmallBackstage implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_MILLIS = 20_000;

    private final ServerSocket server;
    private final List<Socket> visitors = new ArrayList<>();
    private final List<JsonNode> sightings = new ArrayList<>();
    private final Set<String> openGates = new HashSet<>();

    SmallBackstage() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::admit);
    }

    int port() {
        return server.getLocalPort();
    }

    synchronized void openGate(String id) {
        openGates.add(id);
        notifyAll();
    }

    /** Waits until the event of that id has been sighted. */
    synchronized JsonNode await(String event, String id) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (true) {
            for (JsonNode sighting : sightings) {
                if (sighting.path("event").asText().equals(event)
                        && sighting.path("id").asText().equals(id)) {
                    return sighting;
                }
            }
            long left = (end - System.nanoTime()) / 1_000_000;
            assertThat(left).as("%s of %s among %s", event, id, sightings).isPositive();
            wait(left);
        }
    }

    synchronized List<String> events() {
        return sightings.stream()
                .map(sighting -> sighting.path("event").asText() + " "
                        + sighting.path("id").asText())
                .toList();
    }

    synchronized List<String> tokens() {
        return sightings.stream()
                .map(sighting -> sighting.path("token").asText())
                .toList();
    }

    /** Ends the check: closes all connections and forgets what was sighted. */
    synchronized void end() throws IOException {
        for (Socket visitor : visitors) {
            visitor.close();
        }
        visitors.clear();
        sightings.clear();
        openGates.clear();
    }

    @Override
    public void close() throws IOException {
        server.close();
        end();
    }

    private void admit() {
        while (!server.isClosed()) {
            try {
                Socket visitor = server.accept();
                synchronized (this) {
                    visitors.add(visitor);
                }
                daemon(() -> attend(visitor));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void attend(Socket visitor) {
        try (visitor;
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(visitor.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode report = JSON.readTree(Schema.REPORT.checked(line));
                see(report);
                visitor.getOutputStream().write("{\"go\":true}\n".getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException ended) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void see(JsonNode report) throws InterruptedException {
        sightings.add(report);
        notifyAll();
        while (report.path("gate").asBoolean()
                && !openGates.contains(report.path("id").asText())) {
            wait();
        }
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "small backstage");
        thread.setDaemon(true);
        thread.start();
    }
}
