package org.futurestck.zoo;

import org.futurestck.binding.CompletionIterator;
import org.futurestck.binding.Future;

/** Does everything just as a good iterator does. Animals override the method in which their mistake is. */
class ForwardingIterator<F extends Future<?>> implements CompletionIterator<F> {

    private final CompletionIterator<F> good;

    ForwardingIterator(CompletionIterator<F> good) {
        this.good = good;
    }

    @Override
    public boolean hasNext() {
        return good.hasNext();
    }

    @Override
    public F next() {
        return good.next();
    }

    @Override
    public void close() {
        good.close();
    }
}
