package org.youju.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.youju.rules.drools.Sentences;

/** The guide's table of phrase book 2 is the one that its remarks make. */
class GuideTest {

    @Test
    void hasTheTableThatTheBookMakes() throws IOException {
        String guide = Files.readString(Path.of("README.md"), StandardCharsets.UTF_8);
        String book = Files.readString(Path.of("phrases/2.dsl"), StandardCharsets.UTF_8);

        assertThat(guide).contains(Sentences.of(book).guide());
    }

    @Test
    void everySentenceSaysWhatItMeans() throws IOException {
        Sentences sentences = Sentences.of(Files.readString(Path.of("phrases/2.dsl"), StandardCharsets.UTF_8));

        assertThat(sentences.entries())
                .filteredOn(entry -> entry.part() != Sentences.Part.FRAME && entry.part() != Sentences.Part.WORD)
                .filteredOn(
                        entry -> entry.meaning().isEmpty() || entry.example().isEmpty())
                .as("entries without a remark; those of days share that of the entry before")
                .allMatch(entry -> entry.left().contains("用时"));
    }
}
