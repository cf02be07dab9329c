package org.youju.api.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** A connection on which anything can be sent, and what comes back on it. */
final class Wire {

    private static final int PATIENCE = 20_000;

    private Wire() {}

    /**
     * @param type of the body, "" where the answer names none
     * @param body "" where there is none
     */
    record Answer(int status, String type, String head, String body) {}

    /** Bytes as Latin-1 says them, so that every byte can be written as a character. */
    static byte[] bytes(String latin1) {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** @throws java.net.SocketTimeoutException where nothing more comes for a long time */
    static Answer send(int port, byte[] request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(all);
            return answer(all.toByteArray());
        }
    }

    private static Answer answer(byte[] all) {
        String text = new String(all, StandardCharsets.ISO_8859_1);
        String interim = "HTTP/1.1 100 \r\n\r\n";
        if (text.startsWith(interim)) {
            return answer(Arrays.copyOfRange(all, interim.length(), all.length));
        }
        int end = text.indexOf("\r\n\r\n");
        if (!text.startsWith("HTTP/1.1 ") || end < 0) {
            return new Answer(0, "", text, "");
        }
        String head = text.substring(0, end);
        String type = head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-type:"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("");
        String body = new String(Arrays.copyOfRange(all, end + 4, all.length), StandardCharsets.UTF_8);
        return new Answer(Integer.parseInt(head.substring(9, 12)), type, head, body);
    }
}
