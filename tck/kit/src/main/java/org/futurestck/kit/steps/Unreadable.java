package org.futurestck.kit.steps;

/** What the kit says of a text in a feature that it cannot read. */
final class Unreadable {

    private Unreadable() {}

    static IllegalArgumentException of(String text) {
        return new IllegalArgumentException("the kit cannot read '" + text + "'");
    }
}
