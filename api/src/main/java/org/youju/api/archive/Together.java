package org.youju.api.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes what arrives at the same time in one transaction: while one is on its way to the disk, others wait, and go there together
 * then. Each piece is kept or refused by itself, and nobody is answered before theirs is on the disk.
 */
final class Together {

    /** More would make those that came first wait for long. */
    private static final int MOST = 64;

    private final TransactionTemplate transactions;
    private final Begin begin;
    private final Queue<Piece<?>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock(true);
    private final LongAdder commits = new LongAdder();

    /** How a transaction begins. */
    interface Begin {

        Batch begin();
    }

    /** What the pieces of a transaction have in common. */
    interface Batch {

        /** Something for a piece to write with. */
        Writing next();

        /** What this piece wrote stands, as far as the transaction does. */
        void kept(Writing piece);

        /** The transaction is on the disk. */
        void committed();
    }

    Together(TransactionTemplate transactions, Begin begin) {
        this.transactions = transactions;
        this.begin = begin;
    }

    /** Waits until {@code work} is committed, and throws what it refuses, or why it could not be committed. */
    <T> T write(Function<Writing, T> work) {
        if (turn.isHeldByCurrentThread()) {
            throw new IllegalStateException("this would be written within what is being written");
        }
        Piece<T> mine = new Piece<>(work);
        waiting.add(mine);
        turn.lock();
        try {
            // whoever had the turn before may have written this too
            while (!mine.isDone()) {
                writeSome();
            }
        } finally {
            turn.unlock();
        }
        return mine.outcome();
    }

    /** How many wait to be written. */
    int waiting() {
        return waiting.size();
    }

    /** How many transactions were committed. */
    long commits() {
        return commits.sum();
    }

    private void writeSome() {
        List<Piece<?>> some = new ArrayList<>();
        Piece<?> next = waiting.poll();
        while (next != null) {
            some.add(next);
            next = some.size() < MOST ? waiting.poll() : null;
        }
        try {
            Batch batch = Objects.requireNonNull(transactions.execute(status -> {
                Batch begun = begin.begin();
                some.forEach(piece -> piece.run(begun, some.size() == 1 ? null : status));
                return begun;
            }));
            commits.increment();
            batch.committed();
            some.forEach(Piece::committed);
        } catch (RuntimeException failed) {
            some.forEach(piece -> piece.failed(failed));
        } finally {
            some.forEach(piece -> piece.failed(new IllegalStateException("the transaction was given up")));
        }
    }

    private static final class Piece<T> {

        private final Function<Writing, T> work;
        private @Nullable T result;
        private @Nullable RuntimeException failure;
        private boolean done;

        private Piece(Function<Writing, T> work) {
            this.work = work;
        }

        /** @param shared null where the transaction is this piece's own, and ends with it */
        private void run(Batch batch, @Nullable TransactionStatus shared) {
            Writing writing = batch.next();
            if (shared == null) {
                result = work.apply(writing);
                batch.kept(writing);
                return;
            }
            Object before = shared.createSavepoint();
            try {
                result = work.apply(writing);
                shared.releaseSavepoint(before);
                batch.kept(writing);
            } catch (RuntimeException refused) {
                shared.rollbackToSavepoint(before);
                failed(refused);
            }
        }

        private void committed() {
            done = true;
        }

        private void failed(RuntimeException why) {
            if (!done) {
                failure = why;
                done = true;
            }
        }

        private boolean isDone() {
            return done;
        }

        private T outcome() {
            if (failure != null) {
                throw failure;
            }
            return Objects.requireNonNull(result, "every write has a result");
        }
    }
}
