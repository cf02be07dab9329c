package org.youju.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** A scorecard says which build made it, and a build that does not know its commit says its version alone. */
class EngineVersionTest {

    private static EngineVersion of(String text) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(text));
        return EngineVersion.of(properties);
    }

    @Test
    void saysTheCommitAndWhetherTheSourcesWereTheCommits() throws IOException {
        assertThat(of("version=0.1.0-SNAPSHOT\ncommit=53ed8ef0a1\ndirty=false"))
                .isEqualTo(new EngineVersion("0.1.0", "0.1.0-SNAPSHOT+53ed8ef0a1"));
        assertThat(of("version=0.1.0-SNAPSHOT\ncommit=53ed8ef0a1\ndirty=true"))
                .isEqualTo(new EngineVersion("0.1.0", "0.1.0-SNAPSHOT+53ed8ef0a1.dirty"));
        assertThat(of("version=0.1.0\ncommit=53ed8ef0a1\ndirty=false"))
                .isEqualTo(new EngineVersion("0.1.0", "0.1.0+53ed8ef0a1"));
    }

    @Test
    void doesWithoutARepositoryAndWithoutMaven() throws IOException {
        assertThat(of("version=0.1.0\ncommit=\ndirty=")).isEqualTo(new EngineVersion("0.1.0", "0.1.0"));
        assertThat(of("version=0.1.0\ncommit=${git.commit.id.abbrev}\ndirty=${git.dirty}"))
                .isEqualTo(new EngineVersion("0.1.0", "0.1.0"));
        assertThat(of("")).isEqualTo(new EngineVersion("unknown", "unknown"));
    }

    /** Golden files, digests and examples are made with the tests' own stamp, whatever commit they run at. */
    @Test
    void testsHaveAStampOfTheirOwn() {
        assertThat(Youju.engineVersion()).isEqualTo("0.1.0");
    }
}
