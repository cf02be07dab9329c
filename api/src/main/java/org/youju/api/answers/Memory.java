package org.youju.api.answers;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.youju.api.limits.Workload;
import org.youju.document.Place;
import org.youju.document.ProblemsException;

/**
 * The part of the heap that large sheets share, counted by what they may come to and held until they are answered. Sheets as
 * departments hand them in are small: they hold nothing and never wait for those that are large.
 */
public final class Memory {

    /** Bytes of a sheet from which on it is large; most have 5 to 30 KiB. */
    public static final int SMALL = 64 * 1024;

    /** How many times its size a sheet takes at most while it is scored and answered. */
    public static final int SCORED = 100;

    /** The same while it is explained: changes are scored anew, and documents are trees before they are files. */
    public static final int EXPLAINED = 300;

    /** The same of what is kept and only shown, which is a tree before it is text. */
    public static final int VIEWED = 20;

    /** The same of what is kept and explained, filled in or scored again. */
    public static final int REMADE = 60;

    /** Bytes that a document may take while it is made without waiting; one of a department's sheet takes some 8 MiB. */
    public static final int SMALL_DOCUMENT = 16 * 1024 * 1024;

    private static final String HELD = Memory.class.getName();

    private final int most;
    private final Semaphore free;
    private final Duration patience;

    /**
     * @param heap bytes; a third is shared out, since as much again is lost between collections
     * @param patience how long one waits for others
     */
    public Memory(long heap, Duration patience) {
        this.most = (int) Math.min(Integer.MAX_VALUE, heap / 3 / 1024);
        this.free = new Semaphore(most, true);
        this.patience = patience;
    }

    /**
     * Holds so much for a request, until {@link #release}; all there is where it takes more, so that it is alone.
     *
     * @param size bytes of what is read
     * @param times how many times as much it takes
     * @throws ProblemsException SERVER_BUSY where others hold it
     */
    public void hold(HttpServletRequest request, long size, int times) {
        if (size > SMALL) {
            hold(request, size * times);
        }
    }

    /**
     * Holds what a document takes while it is made.
     *
     * @param bytes as much as it may come to
     * @throws ProblemsException SERVER_BUSY where others hold it
     */
    public void holdDocument(HttpServletRequest request, long bytes) {
        if (bytes > SMALL_DOCUMENT) {
            hold(request, bytes);
        }
    }

    private void hold(HttpServletRequest request, long bytes) {
        int held = held(request);
        int more = (int) Math.min(bytes / 1024, most) - held;
        if (more > 0) {
            take(more);
            request.setAttribute(HELD, held + more);
        }
    }

    private void take(int kibibytes) {
        try {
            if (free.tryAcquire(kibibytes, patience.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw ProblemsException.of(
                Workload.BUSY,
                new Place("", 0, ""),
                "the server is at work on other large sheets; try again in a few seconds",
                "服务器正在处理其他大表，请稍候几秒再试");
    }

    /** Gives back whatever the request holds. */
    public void release(HttpServletRequest request) {
        int held = held(request);
        request.removeAttribute(HELD);
        free.release(held);
    }

    private static int held(HttpServletRequest request) {
        return request.getAttribute(HELD) instanceof Integer held ? held : 0;
    }
}
