package org.futurestck.kit.steps;

import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.Callback;
import org.futurestck.kit.operation.ExitHandler;
import org.futurestck.kit.operation.Initializer;
import org.futurestck.kit.operation.Input;

/** What the names in an operation stand for. */
interface Glossary {

    /** The callback of that name: as described, else one that only reports. */
    Callback callback(String name);

    /** The call of that name: as described, else one that returns "value of x". */
    Call call(String name);

    /** Whether a call of that name was described. */
    boolean describesCall(String name);

    /** The input of that name; it must have been described. */
    Input input(String name);

    /** The initializer of that name: as described, else one that only reports. */
    Initializer initializer(String name);

    /** The exit handler of that name: as described, else one that only reports. */
    ExitHandler handler(String name);
}
