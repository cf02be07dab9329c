// What a reviewer may choose of a goal that is judged: the levels of the year with the share of the points within each.

/** @param {{ name: string, from: string, to: string }} level percentages as the server writes them */
const share = (level) => (level.from === level.to ? `${level.name}（${level.from}%）` : `${level.name}（${level.from}%–${level.to}%）`);

/** As a table's column takes them: what is sent, and what is shown in both languages. */
export const levelChoices = (levels) =>
  [["", "请选择", "choose"], ...levels.map((one) => [one.name, share(one), share(one)])];
