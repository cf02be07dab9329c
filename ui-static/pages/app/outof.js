import { t } from "./store.js";

/**
 * What an indicator is out of, in words where that is more than its points.
 * @param {{points: string, bonus?: string, penalty?: string}} of of a ruleset
 */
export function outOf({ points, bonus, penalty }) {
  const beside = [
    bonus && t(`加分，最多 ${bonus}`, `bonus, at most ${bonus}`),
    penalty && t(`倒扣，最多 ${penalty}`, `taken off, at most ${penalty}`),
  ].filter(Boolean).join(t("；", "; "));
  if (beside === "") {
    return points;
  }
  return Number(points) === 0 ? beside : t(`${points}（另${beside}）`, `${points} (and ${beside})`);
}
