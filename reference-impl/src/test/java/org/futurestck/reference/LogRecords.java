package org.futurestck.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Collects what the reference implementation logs, instead of printing it. */
final class LogRecords extends Handler implements AutoCloseable {

    private static final Logger LOGGER = Logger.getLogger("org.futurestck.reference");

    private final List<LogRecord> records = Collections.synchronizedList(new ArrayList<>());

    LogRecords() {
        LOGGER.setUseParentHandlers(false);
        LOGGER.addHandler(this);
    }

    List<Throwable> thrown() {
        synchronized (records) {
            return records.stream().map(LogRecord::getThrown).toList();
        }
    }

    @Override
    public void publish(LogRecord logged) {
        records.add(logged);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        LOGGER.removeHandler(this);
        LOGGER.setUseParentHandlers(true);
    }
}
