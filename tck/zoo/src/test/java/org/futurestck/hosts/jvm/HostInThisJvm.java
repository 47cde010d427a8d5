package org.futurestck.hosts.jvm;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.futurestck.kit.local.LocalStageSource;
import org.futurestck.kit.spi.Subject;
import org.futurestck.kit.wire.MalformedLineException;
import org.futurestck.kit.wire.WireLines;

/** The JVM host without a JVM of its own, for tests that would start too many. */
public final class HostInThisJvm {

    private HostInThisJvm() {}

    /** Serves until the kit says goodbye or goes away. */
    public static int serve(Subject subject, InputStream requests, OutputStream answers) {
        AnswerWriter writer = new AnswerWriter(answers, () -> {});
        try {
            new Conversation(subject, subject.name(), LocalStageSource.describe(subject, "jvm"), writer)
                    .serve(new WireLines(requests));
            return 0;
        } catch (IOException e) {
            // The pipe was closed from the other side.
            return 0;
        } catch (MalformedLineException e) {
            throw new IllegalStateException(e);
        }
    }
}
