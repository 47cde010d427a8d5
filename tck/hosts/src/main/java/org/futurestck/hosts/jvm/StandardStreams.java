package org.futurestck.hosts.jvm;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Takes standard input and output away from the subject, because they belong to the protocol. What the subject prints goes to
 * standard error, and its standard input is empty.
 *
 * <p>Where the operating system lets a process open its own descriptors again, descriptors 0 and 1 themselves are taken away too,
 * because child processes of the subject may inherit them; the JDK redirects them to nothing when they are closed.
 */
final class StandardStreams {

    private StandardStreams() {}

    static InputStream takeInput() {
        System.setIn(InputStream.nullInputStream());
        FileInputStream standard = new FileInputStream(FileDescriptor.in);
        try {
            FileInputStream own = new FileInputStream("/dev/fd/0");
            standard.close();
            return own;
        } catch (IOException e) {
            // Not on this system; then the descriptor itself has to do.
            return standard;
        }
    }

    static OutputStream takeOutput() {
        System.setOut(System.err);
        FileOutputStream standard = new FileOutputStream(FileDescriptor.out);
        try {
            FileOutputStream own = new FileOutputStream("/dev/fd/1", true);
            standard.close();
            return own;
        } catch (IOException e) {
            // Not on this system; then the descriptor itself has to do.
            return standard;
        }
    }
}
