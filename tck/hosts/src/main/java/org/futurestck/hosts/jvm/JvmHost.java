package org.futurestck.hosts.jvm;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.EnumSet;
import java.util.Set;
import org.futurestck.kit.local.LocalStageSource;
import org.futurestck.kit.spi.Candidate;
import org.futurestck.kit.spi.Capability;
import org.futurestck.kit.spi.Subject;
import org.futurestck.kit.stage.StageFaultException;
import org.futurestck.kit.stage.SubjectInfo;
import org.futurestck.kit.stage.Texts;
import org.futurestck.kit.wire.MalformedLineException;
import org.futurestck.kit.wire.WireLines;

/**
 * The program that hosts a subject in a JVM of its own.
 *
 * <p>Its argument is the name of a class that implements {@link Subject}, or the name of a subject that is registered with
 * {@link java.util.ServiceLoader}. It exits with status 0 after the kit's goodbye or the end of standard input, 2 if the kit breaks
 * the protocol or the host itself fails, and 3 if there is no subject to host; then one sentence on standard error says why.
 */
public final class JvmHost {

    private static final int FAILED = 2;
    private static final int NO_SUBJECT = 3;

    private JvmHost() {}

    /**
     * Hosts a subject until the kit ends it; never returns.
     *
     * @param arguments the subject
     */
    public static void main(String[] arguments) {
        InputStream in = StandardStreams.takeInput();
        AnswerWriter answers = new AnswerWriter(StandardStreams.takeOutput(), () -> exit(0));
        try {
            prepareSockets();
            Candidate subject = subject(arguments);
            SubjectInfo info = LocalStageSource.describe(subject, "jvm");
            new Conversation(subject, arguments[0], bounded(info, subject), answers).serve(new WireLines(in));
            exit(0);
        } catch (UnusableSubjectException | StageFaultException e) {
            fail(NO_SUBJECT, String.valueOf(e.getMessage()));
        } catch (MalformedLineException e) {
            fail(FAILED, "the kit " + e.getMessage());
        } catch (IOException e) {
            fail(FAILED, "the kit cannot be read: " + e);
        } catch (RuntimeException | Error e) {
            // Without this thread nobody answers, so the process must not go on.
            fail(FAILED, "the host failed: " + e);
        }
    }

    /** Calls dial the backstage in the subject's company; what they need is loaded before the subject can tamper with it. */
    private static void prepareSockets() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket socket = new Socket(server.getInetAddress(), server.getLocalPort())) {
            socket.setTcpNoDelay(true);
        }
    }

    private static Candidate subject(String[] arguments) throws UnusableSubjectException {
        if (arguments.length != 1) {
            throw new UnusableSubjectException(
                    "the JVM host takes one argument, the subject, not " + arguments.length, null);
        }
        return SubjectLoader.load(arguments[0]);
    }

    private static SubjectInfo bounded(SubjectInfo info, Candidate subject) {
        return new SubjectInfo(
                Texts.cut(info.name()),
                Texts.cut(info.version()),
                info.host(),
                Texts.cut(info.platform()),
                info.profile(),
                info.edition(),
                subject instanceof Subject ? withPrograms(info.capabilities()) : info.capabilities());
    }

    private static Set<Capability> withPrograms(Set<Capability> offered) {
        Set<Capability> all = EnumSet.of(Capability.PROGRAMS);
        all.addAll(offered);
        return all;
    }

    private static void fail(int status, String sentence) {
        System.err.println(Texts.cut(sentence).replaceAll("\\s+", " "));
        exit(status);
    }

    /** Ends the process although workers of the subject may live; its child processes would outlive it and go first. */
    private static void exit(int status) {
        System.err.flush();
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        Runtime.getRuntime().halt(status);
    }
}
