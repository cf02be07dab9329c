package org.youju.api.rulesets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.NativeWebRequest;
import org.youju.api.answers.Conditional;
import org.youju.api.limits.Workload;
import org.youju.scoring.Youju;

/**
 * Answers that stay the same as long as a digest does, and the engine that makes them: made once and kept, plain and compressed.
 * For who has one it is not even made.
 */
final class ConstantAnswers {

    /** Of a folder whose drafts are being written, the older ones go. */
    private static final int MOST = 100;

    private final Workload workload;
    private final Map<String, Kept> kept = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > MOST;
        }
    };

    ConstantAnswers(Workload workload) {
        this.workload = workload;
    }

    private static final class Kept {

        private final byte[] plain;
        private final byte[] compressed;

        private Kept(byte[] plain, byte[] compressed) {
            this.plain = plain;
            this.compressed = compressed;
        }

        private static Kept of(byte[] plain) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
                gzip.write(plain);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return new Kept(plain, bytes.toByteArray());
        }
    }

    /**
     * @param what is answered
     * @param digest of what it is made from
     * @param type null where the request decides among several
     */
    ResponseEntity<byte[]> answer(
            NativeWebRequest request, String what, String digest, @Nullable MediaType type, Supplier<byte[]> make) {
        // weak, since the same answer comes compressed or not
        String tag = "W/\"" + what + "-" + digest + "-" + Youju.engineVersion() + "\"";
        HttpHeaders headers = new HttpHeaders();
        headers.setCacheControl(CacheControl.noCache());
        headers.setVary(List.of(HttpHeaders.ACCEPT_ENCODING));
        return Conditional.answer(request, tag, headers, () -> made(request, kept(tag, make), type));
    }

    private static ResponseEntity<byte[]> made(NativeWebRequest request, Kept made, @Nullable MediaType type) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        boolean compressed = accepts(request.getHeaderValues(HttpHeaders.ACCEPT_ENCODING));
        if (compressed) {
            answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        if (type != null) {
            answer.contentType(type);
        }
        return answer.body(compressed ? made.compressed : made.plain);
    }

    private Kept kept(String tag, Supplier<byte[]> make) {
        synchronized (kept) {
            Kept before = kept.get(tag);
            if (before != null) {
                return before;
            }
        }
        Kept made = Kept.of(Objects.requireNonNull(workload.run(make)));
        synchronized (kept) {
            kept.put(tag, made);
        }
        return made;
    }

    /** Whether gzip is asked for, and not with the weight 0, which forbids it. */
    private static boolean accepts(String @Nullable [] encodings) {
        return encodings != null
                && Arrays.stream(encodings)
                        .flatMap(line -> Arrays.stream(line.split(",")))
                        .map(String::strip)
                        .anyMatch(one -> one.matches("(?i)gzip(\\s*;\\s*q=(1(\\.0*)?|0?\\.\\d*[1-9]\\d*))?"));
    }
}
