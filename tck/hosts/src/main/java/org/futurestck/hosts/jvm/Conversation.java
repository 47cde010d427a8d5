package org.futurestck.hosts.jvm;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.futurestck.kit.local.LocalStage;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Race;
import org.futurestck.kit.spi.Candidate;
import org.futurestck.kit.spi.Capability;
import org.futurestck.kit.stage.Door;
import org.futurestck.kit.stage.SubjectInfo;
import org.futurestck.kit.stage.Texts;
import org.futurestck.kit.wire.Answer;
import org.futurestck.kit.wire.MalformedLineException;
import org.futurestck.kit.wire.Request;
import org.futurestck.kit.wire.WireCodec;
import org.futurestck.kit.wire.WireLines;
import org.jspecify.annotations.Nullable;

/**
 * Answers the kit's requests about one subject. The thread that serves runs no code of the subject, so it always answers. For
 * one thread.
 */
final class Conversation {

    /** How long the callers of a check, whose calls have been freed, may take to end. */
    private static final Duration CLOSING = Duration.ofMillis(100);

    private final Candidate subject;
    private final SubjectInfo info;
    private final String subjectName;
    private final AnswerWriter answers;
    private final @Nullable Leftovers leftovers;
    private boolean greeted;
    private @Nullable LocalStage stage;
    private @Nullable JvmPrograms programs;

    /**
     * Begins a conversation.
     *
     * @param subjectName what the subject was loaded by, for programs that load it too
     */
    Conversation(Candidate subject, String subjectName, SubjectInfo info, AnswerWriter answers) {
        this.subject = subject;
        this.subjectName = subjectName;
        this.info = info;
        this.answers = answers;
        // To look for them takes milliseconds, and most subjects have no processes.
        leftovers = info.capabilities().contains(Capability.PROCESSES) ? new Leftovers() : null;
    }

    /**
     * Serves until the kit says goodbye or goes away.
     *
     * @param requests what the kit asks
     * @throws MalformedLineException if a line has no number that an answer could refer to
     * @throws IOException if reading fails
     */
    void serve(WireLines requests) throws MalformedLineException, IOException {
        for (String line = requests.next(); line != null; line = requests.next()) {
            Request request = read(line);
            if (request != null) {
                tryToAnswer(request);
            }
            if (request instanceof Request.Bye) {
                return;
            }
        }
    }

    private @Nullable Request read(String line) throws MalformedLineException {
        try {
            return WireCodec.readRequest(line);
        } catch (MalformedLineException e) {
            long id = WireCodec.idOf(line);
            if (id == 0) {
                throw e;
            }
            refuse(id, "the kit " + e.getMessage());
            return null;
        }
    }

    private void tryToAnswer(Request request) {
        try {
            answer(request);
        } catch (RuntimeException e) {
            refuse(request.id(), "the host failed: " + e);
        }
    }

    private void answer(Request request) {
        long id = request.id();
        if (request instanceof Request.Hello hello) {
            hello(id, hello.protocol());
        } else if (request instanceof Request.Bye) {
            answers.send(new Answer.Bye(id));
        } else if (!greeted) {
            refuse(id, "the first request has to be 'hello'");
        } else if (request instanceof Request.Open open) {
            open(id, open.backstage());
        } else if (stage == null) {
            refuse(id, "no check is open");
        } else if (request instanceof Request.Start start) {
            start(stage, id, start.caller(), start.operation());
        } else if (request instanceof Request.Race race) {
            race(stage, id, race.race());
        } else if (request instanceof Request.Standing) {
            standing(stage, id);
        } else if (request instanceof Request.Close) {
            close(stage, id);
        }
    }

    private void hello(long id, int protocol) {
        if (protocol != WireCodec.PROTOCOL) {
            refuse(id, "this host speaks protocol " + WireCodec.PROTOCOL + ", not " + protocol);
            return;
        }
        greeted = true;
        answers.send(Answer.Hello.of(id, info));
    }

    private void open(long id, Door door) {
        if (stage != null) {
            refuse(id, "a check is open already");
            return;
        }
        programs = new JvmPrograms(subjectName, door);
        stage = new LocalStage(subject, door, programs);
        answers.send(new Answer.Opened(id));
    }

    private void start(LocalStage on, long id, String caller, Operation operation) {
        send(id, on.start(caller, operation), outcome -> new Answer.Ended(id, outcome));
    }

    private void race(LocalStage on, long id, Race race) {
        send(id, on.race(race), histories -> new Answer.Histories(id, histories));
    }

    private void standing(LocalStage on, long id) {
        send(id, on.standing(), standing -> new Answer.Stands(id, standing));
    }

    private <T> void send(long id, CompletableFuture<T> content, Function<T, Answer> answer) {
        content.whenComplete((T told, @Nullable Throwable fault) -> {
            if (fault == null) {
                answers.send(answer.apply(told));
            } else {
                refuse(id, String.valueOf(fault.getMessage()));
            }
        });
    }

    private void close(LocalStage on, long id) {
        if (programs != null) {
            programs.close();
        }
        on.close();
        stage = null;
        answers.send(new Answer.Closed(id, on.stuck(CLOSING)));
        if (leftovers != null) {
            leftovers.clear();
        }
    }

    private void refuse(long id, String reason) {
        answers.send(new Answer.Refused(id, Texts.cut(reason)));
    }
}
