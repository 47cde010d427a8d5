package org.futurestck.kit.wire;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.stage.Door;

/** What the kit asks a host. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @Type(value = Request.Hello.class, name = "hello"),
    @Type(value = Request.Open.class, name = "open"),
    @Type(value = Request.Start.class, name = "start"),
    @Type(value = Request.Race.class, name = "race"),
    @Type(value = Request.Standing.class, name = "standing"),
    @Type(value = Request.Close.class, name = "close"),
    @Type(value = Request.Bye.class, name = "bye"),
})
public sealed interface Request {

    /**
     * What the answer has to repeat.
     *
     * @return a positive number, greater than that of the request before
     */
    long id();

    /** Begins the conversation; answered by {@link Answer.Hello}. */
    record Hello(long id, int protocol) implements Request {}

    /** Begins a check; answered by {@link Answer.Opened}. */
    record Open(long id, Door backstage) implements Request {}

    /** Starts an operation on a caller thread; answered by {@link Answer.Ended} when it has ended. */
    record Start(long id, String caller, Operation operation) implements Request {}

    /** Starts a race; answered by {@link Answer.Histories} when it is over. */
    record Race(long id, org.futurestck.kit.operation.Race race) implements Request {}

    /** Asks where the threads stand; answered by {@link Answer.Stands} at once, whatever the callers do. */
    record Standing(long id) implements Request {}

    /** Ends the check; answered by {@link Answer.Closed}. */
    record Close(long id) implements Request {}

    /** Ends the conversation; answered by {@link Answer.Bye}. */
    record Bye(long id) implements Request {}
}
