package org.futurestck.kit.local;

import java.util.Collection;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.futurestck.kit.stage.BackstageClient;
import org.futurestck.kit.stage.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Reports log records of level WARNING and above that carry an error, before the logging method returns.
 *
 * <p>Which check a record belongs to: the one that made its error, or an error among its causes. A record with any other error
 * belongs to the only open stage; if several are open, nobody can tell, and it is reported to none.
 */
final class LogCapture extends Handler {

    private static final int MOST_CAUSES = 100;

    private final SimpleFormatter formatter = new SimpleFormatter();

    @Override
    public void publish(LogRecord logged) {
        Throwable error = logged.getThrown();
        if (error == null || logged.getLevel().intValue() < Level.WARNING.intValue()) {
            return;
        }
        StageObjects owner = owner(error);
        if (owner == null) {
            return;
        }
        String logger = logged.getLoggerName() == null ? "" : Texts.cut(logged.getLoggerName());
        String text = formatter.formatMessage(logged) + ": " + owner.encoder().error(error);
        try (BackstageClient backstage = BackstageClient.dial(owner.door())) {
            backstage.report(Here.logged(logger, Texts.cut(text)), false);
        }
    }

    /** Nothing is held back. */
    @Override
    public void flush() {}

    /** Nothing is held open. */
    @Override
    public void close() {}

    private static @Nullable StageObjects owner(Throwable error) {
        Collection<StageObjects> open = OpenStages.all();
        Throwable cause = error;
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
            for (StageObjects stage : open) {
                if (stage.identities().isOfCheck(cause)) {
                    return stage;
                }
            }
            cause = causeOf(cause);
        }
        return open.size() == 1 ? open.iterator().next() : null;
    }

    private static @Nullable Throwable causeOf(Throwable error) {
        try {
            return error.getCause();
        } catch (Throwable raised) {
            // An error of the subject's own making that fails when it is asked; it has no cause that anybody could see.
            return null;
        }
    }
}
