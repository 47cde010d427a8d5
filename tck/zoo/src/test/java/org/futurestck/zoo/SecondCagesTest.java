package org.futurestck.zoo;

/** The second third of what is visited in this JVM. */
final class SecondCagesTest extends InProcessCages {

    SecondCagesTest() {
        super(1);
    }
}
