package org.futurestck.hosts.jvm;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.wire.Answer;
import org.futurestck.kit.wire.WireCodec;

/** Sends answers. Safe for use by several threads. */
final class AnswerWriter {

    private final OutputStream out;
    private final Runnable kitGone;

    /**
     * Writes to a stream.
     *
     * @param out where answers go
     * @param kitGone what to do when nobody takes them any more
     */
    AnswerWriter(OutputStream out, Runnable kitGone) {
        this.out = out;
        this.kitGone = kitGone;
    }

    void send(Answer answer) {
        byte[] line = line(answer);
        if (line.length > WireCodec.LONGEST_LINE) {
            line = line(shorter(answer, line.length));
        }
        synchronized (this) {
            try {
                out.write(line);
                out.flush();
            } catch (IOException e) {
                kitGone.run();
            }
        }
    }

    private static Answer shorter(Answer answer, int length) {
        if (answer instanceof Answer.Histories) {
            return new Answer.Refused(answer.id(), "the answer is longer than " + WireCodec.LONGEST_LINE + " bytes");
        }
        String size = "a value whose form is " + length + " bytes long";
        return new Answer.Ended(answer.id(), new Outcome.Returned(new Value.Other(size)));
    }

    private static byte[] line(Answer answer) {
        return (WireCodec.write(answer) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
