package org.youju.api.limits;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.youju.document.Place;
import org.youju.document.ProblemsException;

/** A bounded number of things at work at the same time. Others wait a little, and are then sent away. */
public final class Workload {

    public static final String BUSY = "SERVER_BUSY";

    private final Semaphore free;
    private final Duration patience;

    public Workload(int most, Duration patience) {
        this.free = new Semaphore(most, true);
        this.patience = patience;
    }

    /**
     * Does it when it is its turn.
     *
     * @throws ProblemsException SERVER_BUSY where that takes too long; nothing was begun then
     */
    public <T> T run(Supplier<T> work) {
        if (!isMyTurn()) {
            throw ProblemsException.of(
                    BUSY,
                    new Place("", 0, ""),
                    "the server has too much to do at the moment; try again in a few seconds",
                    "服务器正忙，请稍候几秒再试");
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    private boolean isMyTurn() {
        try {
            return free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
