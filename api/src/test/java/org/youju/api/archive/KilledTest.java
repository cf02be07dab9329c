package org.youju.api.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.youju.api.Tiny;
import org.youju.api.access.Caller;
import org.youju.api.appeals.Appeals;
import org.youju.api.audit.Verification;
import org.youju.api.audit.Verifier;
import org.youju.api.decisions.Decisions;
import org.youju.api.source.OpenRulesets;
import org.youju.scoring.Format;

/** Processes that make decisions are killed (SIGKILL) in the midst of it, two at a time on one archive. */
@Tag("exhaustive")
class KilledTest {

    private static final int KILLS = Integer.getInteger("youju.kills", 6);
    private static final long SEED = 20231231;

    private final OpenRulesets rulesets = Tiny.rulesets();

    @ParameterizedTest
    @EnumSource
    void everyAcknowledgedDecisionIsThereOnceAndVerifies(Databases databases) throws Exception {
        ArchivePlace place = databases.fresh();
        Random random = new Random(SEED);
        Set<String> acknowledged = new HashSet<>();
        int again = 0;
        try (Archive archive = Archive.open(place, Clock.systemUTC())) {
            Decisions decisions = new Decisions(archive, () -> rulesets);
            for (int kill = 0; kill < KILLS; kill += 2) {
                List<Victim> victims = List.of(new Victim(place, "c" + kill), new Victim(place, "c" + (kill + 1)));
                for (Victim victim : victims) {
                    victim.killAfter(random.nextInt(60));
                }
                for (Victim victim : victims) {
                    List<String> made = victim.acknowledged();
                    acknowledged.addAll(made);
                    // what was on its way when it was killed: sent again, it is made once, whether it got through or
                    // not
                    String id = decide(decisions, victim.caller, made.size());
                    again += acknowledged.add(id) ? 1 : 0;
                }
            }
            Verification verification =
                    new Verifier(archive, decisions, new Appeals(archive, decisions)).verify(null, links -> {});

            System.out.printf(
                    "%s: %d kills (seed %d), %d decisions acknowledged, %d of them sent again, %d links, intact: %s%n",
                    databases, KILLS, SEED, acknowledged.size(), again, verification.links(), verification.intact());
            assertThat(verification.intact()).as("%s", verification).isTrue();
            assertThat(again).isEqualTo(KILLS);
            assertThat(archive.rows("decision"))
                    .as("none is lost, none is doubled")
                    .isEqualTo(acknowledged.size());
            assertThat(acknowledged)
                    .allSatisfy(id -> assertThat(archive.link(id)).isPresent());
        }
    }

    private static String decide(Decisions decisions, String caller, int number) throws IOException {
        byte[] sheet = Tiny.sheet("good.yaml").getBytes(StandardCharsets.UTF_8);
        Decisions.Draft draft = decisions.draft(youju -> youju.read(sheet, Format.YAML, ""));
        return decisions
                .make(draft, Caller.inPerson(caller), "", Retry.of(caller, Integer.toString(number), sheet), null)
                .id();
    }

    private static final class Victim {

        private final String caller;
        private final Process process;
        private final BufferedReader said;
        private final List<String> made = new ArrayList<>();

        private Victim(ArchivePlace place, String caller) throws IOException {
            this.caller = caller;
            this.process = Decider.process(place, caller).start();
            this.said = process.inputReader(StandardCharsets.UTF_8);
        }

        /** Kills it after it has made so many decisions, and wherever it then is with the next. */
        private void killAfter(int decisions) throws IOException {
            StringBuilder before = new StringBuilder();
            String line = said.readLine();
            while (line != null && !line.equals(Decider.READY)) {
                before.append(line).append('\n');
                line = said.readLine();
            }
            assertThat(line).as("it began: %s", before).isEqualTo(Decider.READY);
            while (made.size() < decisions) {
                take(said.readLine());
            }
            // of the process itself, since that of Process would also throw away what it said
            process.toHandle().destroyForcibly();
        }

        private void take(String line) {
            assertThat(line).startsWith(Decider.MADE);
            made.add(line.substring(Decider.MADE.length()));
        }

        /** What it said was made; a line cut off by the kill was not said. */
        private List<String> acknowledged() throws IOException, InterruptedException {
            StringBuilder rest = new StringBuilder();
            int c;
            while ((c = said.read()) >= 0) {
                rest.append((char) c);
            }
            process.waitFor();
            String whole = rest.substring(0, rest.lastIndexOf("\n") + 1);
            whole.lines().forEach(this::take);
            return made;
        }
    }
}
