package org.youju.api.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The tests of what the pages work out by themselves, which node's own runner runs. */
@Tag("exhaustive")
class ModulesTest {

    @Test
    void passTheirOwnTests() throws IOException, InterruptedException {
        Optional<Path> node = Browser.program("node", "nodejs");
        assumeTrue(
                node.isPresent(),
                "no node to run ui-static/test with: it is not on the path (Debian: apt-get install nodejs)");

        Process run = new ProcessBuilder(node.get().toString(), "--test", "test/")
                .directory(Path.of("")
                        .toAbsolutePath()
                        .getParent()
                        .resolve("ui-static")
                        .toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(run.waitFor()).as(said).isZero();
        assertThat(said).contains("# fail 0");
    }
}
