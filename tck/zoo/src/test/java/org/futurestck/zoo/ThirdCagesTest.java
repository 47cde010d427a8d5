package org.futurestck.zoo;

/** The third third of what is visited in this JVM. */
final class ThirdCagesTest extends InProcessCages {

    ThirdCagesTest() {
        super(2);
    }
}
