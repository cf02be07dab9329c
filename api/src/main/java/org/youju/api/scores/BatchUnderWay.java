package org.youju.api.scores;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.locks.ReentrantLock;
import org.youju.batch.Batch;

/**
 * A batch with its request and answer. Its thread works under a lock that it gives up only while it waits for more of the
 * request: then whoever ends the program can end the answer, and the sender is not left without a word.
 */
final class BatchUnderWay extends InputStream {

    private final Batch batch;
    private final InputStream from;
    private final OutputStream to;
    private final ReentrantLock working = new ReentrantLock();
    private long lines;
    private boolean ended;

    BatchUnderWay(Batch batch, InputStream from, OutputStream to) {
        this.batch = batch;
        this.from = from;
        this.to = to;
    }

    /** @throws IOException where writing fails, or it was cut */
    void score() throws IOException {
        working.lock();
        try {
            batch.score(this, to, tally -> {});
            end();
        } finally {
            working.unlock();
        }
    }

    /** In due form, at once: what is left of the request afterwards is read off or cut off. */
    private void end() throws IOException {
        ended = true;
        to.close();
    }

    /** Ends the answer with a line that says so, if it is waiting; if it is at work it looks for itself whether to go on. */
    void cut() throws IOException {
        if (working.tryLock()) {
            try {
                if (!ended) {
                    batch.cut(lines + 1, to);
                    end();
                }
            } finally {
                working.unlock();
            }
        }
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
        int read;
        working.unlock();
        try {
            read = from.read(bytes, start, length);
        } finally {
            working.lock();
        }
        if (ended) {
            throw new IOException("the answer was ended while its batch waited for more");
        }
        for (int i = start; i < start + read; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
        }
        return read;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int available() throws IOException {
        return from.available();
    }
}
