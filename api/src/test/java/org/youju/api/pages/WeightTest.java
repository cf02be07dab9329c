package org.youju.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.youju.api.Server;

/** How the pages travel: compressed, kept by the browser, and small. */
@Tag("exhaustive")
class WeightTest {

    private static final Path PAGES = Path.of("").toAbsolutePath().getParent().resolve("ui-static/pages");

    private static HttpResponse<byte[]> compressed(String path) {
        return Server.shared().bytes(Server.shared().request(path).header("Accept-Encoding", "gzip"));
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> "/" + PAGES.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }

    private static List<String> parts() {
        String index = Server.shared().get("/").body();
        return Stream.of(index.split("\""))
                .filter(one -> one.startsWith("webjars/"))
                .map(one -> "/" + one)
                .toList();
    }

    @Test
    void allOfItIsLessThanAMegabyte() throws IOException {
        long bytes = 0;
        for (String path : Stream.concat(files().stream(), parts().stream()).toList()) {
            HttpResponse<byte[]> answer = compressed(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            bytes += answer.body().length;
        }
        assertThat(bytes).isBetween(10_000L, 1_000_000L);
    }

    @Test
    void ourPartsAreAskedForAgainAndNotSentAgain() {
        HttpResponse<byte[]> first = compressed("/app/main.js");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<byte[]> again =
                Server.shared().bytes(Server.shared().request("/app/main.js").header("If-None-Match", tag));

        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void otherPeoplesPartsAreKeptForAYear() {
        assertThat(parts()).hasSize(2).allSatisfy(path -> {
            HttpResponse<byte[]> answer = compressed(path);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
        });
    }

    /** Nothing comes from elsewhere, and nothing that the policy would refuse. */
    @Test
    void thePagesNeedNobodyElse() throws IOException {
        for (String path : files()) {
            String text = Files.readString(PAGES.resolve(path.substring(1)));
            assertThat(text.replace("http://www.w3.org/2000/svg", ""))
                    .as(path)
                    .doesNotContain(
                            "https://", "http://", "eval(", "new Function", "innerHTML", "dangerouslySetInnerHTML");
        }
    }
}
