package org.youju.api.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youju.document.Place;
import org.youju.document.ProblemsException;
import org.youju.explanation.Explanation;
import org.youju.scorecard.Scorecard;
import org.youju.submission.Submission;

/**
 * How large a sheet may be for what it costs: each goal is scored anew several times for an explanation, and a page of a PDF
 * takes a hundred times as long as its text.
 */
public final class Sizes {

    static final int MOST_EXPLAINED = 500;

    /** Of the names of all goals, which stand in each entry about them. */
    static final int MOST_OF_NAMES = 100_000;

    /** Of a sheet that is kept, which is read again for each question about it. */
    static final int MOST_KEPT = 1024 * 1024;

    private static final int MOST_ENTRIES = 4_000;
    private static final int MOST_ENTRIES_OF_PDF = 800;

    private Sizes() {}

    /**
     * What is explained, compared or kept is of a bounded size, before anything is worked out.
     *
     * @throws ProblemsException TOO_LARGE
     */
    public static void refuseTooLarge(Submission submission) {
        refuseAbove(MOST_EXPLAINED, MOST_OF_NAMES, submission);
    }

    /**
     * What takes the place of a sheet that is kept may be as large as that one, which an earlier version may have kept above
     * today's bounds.
     *
     * @throws ProblemsException TOO_LARGE
     */
    public static void refuseLarger(Submission submission, Submission kept) {
        refuseAbove(Math.max(MOST_EXPLAINED, items(kept)), Math.max(MOST_OF_NAMES, lengthOfNames(kept)), submission);
    }

    private static void refuseAbove(int mostItems, long mostOfNames, Submission submission) {
        int items = items(submission);
        if (items > mostItems) {
            throw tooLarge(
                    "a sheet of " + items
                            + " goals and findings is scored, but not explained, compared or kept; at most "
                            + mostItems + " are",
                    "表内目标和检查发现共 " + items + " 项，可以评分，但超过 " + mostItems + " 项的不作说明、比较和决定");
        }
        long names = lengthOfNames(submission);
        if (names > mostOfNames) {
            throw tooLarge(
                    "the names of the goals have " + names
                            + " characters together; of a sheet that is explained, compared or kept, at most "
                            + mostOfNames,
                    "各目标名称共 " + names + " 字；作说明、比较或决定的表，最多 " + mostOfNames + " 字");
        }
    }

    private static int items(Submission submission) {
        return size(submission.goals()) + size(submission.findings());
    }

    private static long lengthOfNames(Submission submission) {
        return submission.goals().stream()
                .mapToLong(goal -> goal.name().length())
                .sum();
    }

    /**
     * A sheet as it is to be kept.
     *
     * @throws ProblemsException TOO_LARGE
     */
    public static void refuseTooLong(String submission) {
        if (submission.length() > MOST_KEPT) {
            throw tooLarge(
                    "the sheet has " + submission.length() + " characters; of one that is kept, at most " + MOST_KEPT,
                    "自评表共 " + submission.length() + " 字；作决定的表，最多 " + MOST_KEPT + " 字");
        }
    }

    /**
     * Before a document is made of it.
     *
     * @throws ProblemsException TOO_LARGE
     */
    static void refuseTooManyEntries(DocumentForm form, Explanation explanation) {
        long entries = explanation.scorecard().indicators().stream()
                .map(Scorecard.IndicatorScore::entries)
                .mapToLong(one -> one.size())
                .sum();
        int most = form == DocumentForm.PDF ? MOST_ENTRIES_OF_PDF : MOST_ENTRIES;
        if (form != DocumentForm.JSON && entries > most) {
            throw tooLarge(
                    "a document of " + entries + " entries; as " + form + " it has at most " + most
                            + "; ask for one indicator, or for JSON",
                    "说明书有 " + entries + " 条记录，" + form + " 格式最多 " + most + " 条；请按指标分别取，或取 JSON");
        }
    }

    private static int size(@Nullable List<?> items) {
        return items == null ? 0 : items.size();
    }

    private static ProblemsException tooLarge(String message, String messageZh) {
        return ProblemsException.of("TOO_LARGE", new Place("", 0, ""), message, messageZh);
    }
}
