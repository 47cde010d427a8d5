package org.futurestck.zoo.host;

import java.util.concurrent.CountDownLatch;

/** A child process that nobody ends. */
final class Loiterer {

    private Loiterer() {}

    /**
     * Waits for ever.
     *
     * @param arguments none
     * @throws InterruptedException never
     */
    public static void main(String[] arguments) throws InterruptedException {
        new CountDownLatch(1).await();
    }
}
