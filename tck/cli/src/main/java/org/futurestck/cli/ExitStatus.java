package org.futurestck.cli;

/** What the program tells the one who called it. */
final class ExitStatus {

    /** All is well; after {@code certify}: the subject conforms. */
    static final int OK = 0;

    /** After {@code diff}: something got worse. */
    static final int WORSE = 1;

    /** Wrong usage. */
    static final int USAGE = 2;

    /** Nothing that the run says can be trusted. */
    static final int UNTRUSTED = 3;

    private ExitStatus() {}
}
