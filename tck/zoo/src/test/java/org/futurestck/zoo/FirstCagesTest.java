package org.futurestck.zoo;

/** The first third of what is visited in this JVM. */
final class FirstCagesTest extends InProcessCages {

    FirstCagesTest() {
        super(0);
    }
}
