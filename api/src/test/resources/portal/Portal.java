import client.ApiClient;
import client.ApiException;
import client.api.RulesetsApi;
import client.api.ScoresApi;
import client.model.Entry;
import client.model.IndicatorScore;
import client.model.Problem;
import client.model.RulesetSummary;
import client.model.Scorecard;
import client.model.Submission;
import client.model.SubmittedDepartment;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What somebody writes who has nothing but the client that was generated from the contract. */
public final class Portal {

    private final ApiClient client;

    public Portal(String server) {
        client = new ApiClient();
        client.updateBaseUri(server);
        ObjectMapper mapper = client.getObjectMapper();
        mapper.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        client.setObjectMapper(mapper);
    }

    /** The score, what was lost, and how many points the lost entries sum to. */
    public List<BigDecimal> score(String sheet) throws Exception {
        Submission submission = client.getObjectMapper().readValue(sheet, Submission.class);
        Scorecard card = new ScoresApi(client).score(submission);
        BigDecimal lost = BigDecimal.ZERO;
        for (IndicatorScore indicator : card.getIndicators()) {
            for (Entry entry : indicator.getEntries()) {
                if (entry.getKind() == Entry.KindEnum.LOST) {
                    lost = lost.add(entry.getPoints());
                }
            }
        }
        return List.of(card.getScore(), card.getLost(), lost);
    }

    /** The code of the refusal of a sheet of a year that there is not, and what is wrong in Chinese. */
    public List<String> refused() throws Exception {
        try {
            new ScoresApi(client)
                    .score(new Submission().year(1999).department(new SubmittedDepartment().name("示例局")));
            return List.of();
        } catch (ApiException refused) {
            Problem problem = client.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
            return List.of(problem.getCode(), problem.getErrors().get(0).getMessageZh());
        }
    }

    public List<String> years() throws Exception {
        List<String> years = new ArrayList<>();
        for (RulesetSummary one : new RulesetsApi(client).listRulesets(null)) {
            years.add(one.getScheme() + "/" + one.getYear());
        }
        return years;
    }
}
