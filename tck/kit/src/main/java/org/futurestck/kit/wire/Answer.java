package org.futurestck.kit.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Set;
import org.futurestck.kit.operation.History;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.spi.Capability;
import org.futurestck.kit.spi.Edition;
import org.futurestck.kit.stage.Standing;
import org.futurestck.kit.stage.SubjectInfo;
import org.jspecify.annotations.Nullable;

/** What a host answers. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @Type(value = Answer.Hello.class, name = "hello"),
    @Type(value = Answer.Opened.class, name = "opened"),
    @Type(value = Answer.Ended.class, name = "outcome"),
    @Type(value = Answer.Histories.class, name = "histories"),
    @Type(value = Answer.Stands.class, name = "standing"),
    @Type(value = Answer.Closed.class, name = "closed"),
    @Type(value = Answer.Bye.class, name = "bye"),
    @Type(value = Answer.Refused.class, name = "refused"),
})
public sealed interface Answer {

    /**
     * Which request it answers.
     *
     * @return the number of the request
     */
    long id();

    /** The host's side of the first exchange: the protocol it speaks, and its subject. */
    record Hello(
            long id,
            int protocol,
            String name,
            String version,
            String host,
            String platform,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String profile,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Edition edition,

            Set<Capability> capabilities)
            implements Answer {

        /**
         * Copies the capabilities.
         *
         * @param id request
         * @param protocol protocol
         * @param name name of the subject
         * @param version its version
         * @param host kind of host
         * @param platform runtime and operating system
         * @param profile contract, or null
         * @param edition claimed edition, or null
         * @param capabilities what the subject offers
         */
        public Hello {
            capabilities = Set.copyOf(capabilities);
        }

        /**
         * Introduces a subject in this version of the protocol.
         *
         * @param id the request
         * @param subject the subject
         * @return the answer
         */
        public static Hello of(long id, SubjectInfo subject) {
            return new Hello(
                    id,
                    WireCodec.PROTOCOL,
                    subject.name(),
                    subject.version(),
                    subject.host(),
                    subject.platform(),
                    subject.profile(),
                    subject.edition(),
                    subject.capabilities());
        }

        SubjectInfo subject() {
            return new SubjectInfo(name, version, host, platform, profile, edition, capabilities);
        }
    }

    /** A check has begun. */
    record Opened(long id) implements Answer {}

    /** An operation has ended. */
    record Ended(long id, Outcome outcome) implements Answer {}

    /** A race is over. */
    record Histories(long id, List<History> histories) implements Answer {

        /**
         * Copies the histories.
         *
         * @param id request
         * @param histories one for all rounds that went alike
         */
        public Histories {
            histories = List.copyOf(histories);
        }
    }

    /** Where the threads stand. */
    record Stands(long id, Standing standing) implements Answer {}

    /** The check is over; {@code stuck} names the callers whose operation has not ended, and what else may disturb a later one. */
    record Closed(long id, List<String> stuck) implements Answer {

        /**
         * Copies the names.
         *
         * @param id request
         * @param stuck names of callers, and of what else is left
         */
        public Closed {
            stuck = List.copyOf(stuck);
        }
    }

    /** The host is about to exit. */
    record Bye(long id) implements Answer {}

    /** The request is malformed, or the host cannot do it: a fault of kit or host, never of the subject. */
    record Refused(long id, String reason) implements Answer {}
}
