// Where an appeal can stand, in words.

import { t } from "../app/store.js";

export const STATES = {
  FILED: () => t("已提出", "filed"), ACCEPTED: () => t("受理", "accepted"), REFUSED: () => t("不予受理", "refused"),
  REVIEWED: () => t("复核", "reviewed"), UPHELD: () => t("维持", "upheld"), ADJUSTED: () => t("调整", "adjusted"),
};
