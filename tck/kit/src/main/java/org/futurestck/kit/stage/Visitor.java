package org.futurestck.kit.stage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One connection to the backstage: a call, a callback or a log handler that reports and waits for leave to go on. */
final class Visitor implements Runnable {

    /** How long, in milliseconds, a connection may stay without showing a token. */
    private static final int PATIENCE_MILLIS = 30_000;

    /** More answers than these might fill the buffer of a visitor that never reads, and the opener of a gate would wait. */
    private static final int MOST_REPORTS = 1_000;

    private static final byte[] GO = (Report.GO + "\n").getBytes(StandardCharsets.UTF_8);

    private final Backstage backstage;
    private final Socket socket;
    private volatile @Nullable BackstageRoom room;
    private volatile boolean answerDue;

    Visitor(Backstage backstage, Socket socket) {
        this.backstage = backstage;
        this.socket = socket;
    }

    @Override
    public void run() {
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            LineReader lines = new LineReader(socket.getInputStream(), Report.LONGEST);
            byte[] line = lines.next();
            for (int count = 1; line != null && report(line, count); count++) {
                line = lines.next();
            }
        } catch (LineReader.TooLong e) {
            fault("A report was malformed: " + e.getMessage() + ".");
        } catch (IOException e) {
            // The visitor left, as one does whose process ends.
        } finally {
            sendAway();
            if (room != null) {
                room.leave(this);
            }
            backstage.left(this);
        }
    }

    /** Whether it has shown its token, and everything that it has said since was read. */
    boolean isHeard() {
        try {
            return room != null && socket.getInputStream().available() == 0;
        } catch (IOException e) {
            // It is gone, and says nothing more.
            return true;
        }
    }

    /** Lets the visitor go on. */
    void go() {
        answerDue = false;
        try {
            socket.getOutputStream().write(GO);
        } catch (IOException e) {
            // The visitor left before its answer; its own thread notices too.
            sendAway();
        }
    }

    /** Ends the connection, so that the visitor gives up. */
    void sendAway() {
        Sockets.close(socket);
    }

    /** False if the connection has to end. */
    private boolean report(byte[] line, int count) throws IOException {
        JsonNode message;
        try {
            message = Report.message(line);
        } catch (IOException | RuntimeException e) {
            fault("A report was malformed: " + reason(e) + ".");
            return false;
        }
        JsonNode token = message.path("token");
        if (!token.isTextual()) {
            fault("A report was malformed: it shows no token.");
            return false;
        }
        BackstageRoom shown = backstage.room(token.textValue());
        if (shown == null || room != null && room != shown) {
            return false;
        }
        room = shown;
        socket.setSoTimeout(0);
        if (answerDue || count > MOST_REPORTS) {
            fault(
                    answerDue
                            ? "A report came before the last one on its connection was answered."
                            : "More than " + MOST_REPORTS + " reports came on one connection.");
            return false;
        }
        try {
            Report report = Report.read(message);
            answerDue = true;
            return shown.arrive(this, report, line.length);
        } catch (JsonProcessingException | RuntimeException e) {
            fault("A report was malformed: " + reason(e) + ".");
            return false;
        }
    }

    private void fault(String sentence) {
        if (room != null) {
            room.fault(sentence);
        } else {
            backstage.fault(sentence);
        }
    }

    private static String reason(Exception e) {
        return e instanceof JsonProcessingException json ? json.getOriginalMessage() : String.valueOf(e.getMessage());
    }
}
