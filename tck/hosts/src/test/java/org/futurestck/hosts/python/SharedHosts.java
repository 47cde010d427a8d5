package org.futurestck.hosts.python;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** One host of a pool of the standard library for each interpreter, for the checks of one test class. For one thread. */
final class SharedHosts {

    private final Map<Interpreter, HostDriver> running = new LinkedHashMap<>();
    private final String factory;

    SharedHosts() {
        this("concurrent.futures:ThreadPoolExecutor");
    }

    SharedHosts(String factory) {
        this.factory = factory;
    }

    /** The host, which has said hello. */
    HostDriver of(Interpreter python) throws IOException, InterruptedException {
        HostDriver host = running.get(python);
        if (host == null) {
            host = HostDriver.start(python, factory, Modules.directory());
            running.put(python, host);
            host.hello();
        }
        return host;
    }

    void end() throws IOException {
        for (HostDriver host : running.values()) {
            host.close();
        }
        running.clear();
    }
}
