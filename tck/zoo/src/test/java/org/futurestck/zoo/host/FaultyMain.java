package org.futurestck.zoo.host;

import java.util.List;
import org.futurestck.hosts.jvm.JvmHostCommand;

/** A process that is a faulty host of a sound subject. */
public final class FaultyMain {

    private FaultyMain() {}

    /** Takes the name of the fault, and after how many requests it shows. */
    public static void main(String[] arguments) throws Exception {
        List<String> sound =
                JvmHostCommand.forSubject(Sound.class.getName()).command().arguments();
        FaultyHost host = FaultyHost.start(Fault.valueOf(arguments[0]), Integer.parseInt(arguments[1]), sound);
        System.exit(host.serve(System.in, System.out, System.err));
    }
}
