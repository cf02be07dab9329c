package org.youju.api.load;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/**
 * Sends one sheet many times through {@code POST /v1/scores/batch} and checks that each line is answered in its order:
 * {@code java BatchLoad.java PORT SHEET.json LINES none|entries}. The lines are made as they are sent and forgotten as they
 * come back. It reads while it sends, as a caller of a batch has to.
 */
public final class BatchLoad {

    private BatchLoad() {}

    public static void main(String[] args) throws IOException {
        byte[] sheet = Files.readAllBytes(Path.of(args[1]));
        long count = Long.parseLong(args[2]);
        long start = System.nanoTime();
        try (Socket socket = new Socket("127.0.0.1", Integer.parseInt(args[0]))) {
            String head = "POST /v1/scores/batch?explain=" + args[3] + " HTTP/1.0\r\nHost: 127.0.0.1\r\n"
                    + "Content-Type: application/x-ndjson\r\nContent-Length: " + count * sheet.length + "\r\n\r\n";
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> send(socket, head, sheet, count));
            long characters = check(socket, count);
            sending.join();
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "%d lines answered in order in %.0f s, %.0f lines/s, %.0f MB sent, %.0f million characters back%n",
                    count, seconds, count / seconds, count * sheet.length / 1e6, characters / 1e6);
        }
    }

    private static void send(Socket socket, String head, byte[] sheet, long count) {
        try {
            OutputStream to = new BufferedOutputStream(socket.getOutputStream(), 65_536);
            to.write(head.getBytes(StandardCharsets.US_ASCII));
            for (long i = 0; i < count; i++) {
                to.write(sheet);
            }
            to.flush();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static long check(Socket socket, long count) throws IOException {
        BufferedReader from =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), 65_536);
        String status = from.readLine();
        while (!from.readLine().isEmpty()) {
            // headers
        }
        long characters = 0;
        for (long number = 1; number <= count; number++) {
            String line = from.readLine();
            if (line == null || !line.startsWith("{\"line\":" + number + ",\"scorecard\":")) {
                throw new IllegalStateException(status + ", line " + number + ": " + line);
            }
            characters += line.length();
        }
        if (from.readLine() != null) {
            throw new IllegalStateException("more lines than were sent");
        }
        return characters;
    }
}
