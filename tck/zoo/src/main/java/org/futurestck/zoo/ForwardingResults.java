package org.futurestck.zoo;

import org.futurestck.binding.ResultIterator;
import org.jspecify.annotations.Nullable;

/** Does everything just as a good iterator of {@code map} does. Animals override the method in which their mistake is. */
class ForwardingResults<R extends @Nullable Object> implements ResultIterator<R> {

    private final ResultIterator<R> good;

    ForwardingResults(ResultIterator<R> good) {
        this.good = good;
    }

    @Override
    public boolean hasNext() {
        return good.hasNext();
    }

    @Override
    public R next() throws Exception {
        return good.next();
    }

    @Override
    public void close() {
        good.close();
    }
}
