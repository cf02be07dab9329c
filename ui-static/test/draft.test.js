import assert from "node:assert/strict";
import test from "node:test";
import { Decimal, read, readDecimals, write } from "../pages/app/exact.js";
import { NOT_APPLICABLE, blank, fromSubmission, mergePatch, toSubmission, withValue } from "../pages/score/draft.js";

const TYPES = { 已申报: "yes-no", 合计: "number", 满意度: "number", 制度: "choice", 日期: "date" };

test("what was typed becomes what the contract calls for", () => {
  const draft = {
    ...blank("s", 2023),
    department: { name: "甲", code: "", region: "镇" },
    inputs: { 已申报: "false", 合计: "1,234.50", 满意度: NOT_APPLICABLE, 制度: "完善", 日期: "" },
    goals: [{ indicator: "1.1.2", name: "培训", planned: "2", actual: "", note: "" }],
    findings: [],
    selfScores: { "1.1.2": { points: "30.00", basis: "" }, "1.1.3": { points: "", basis: "" } },
  };
  assert.equal(write(toSubmission(draft, TYPES)),
    '{"scheme":"s","year":2023,"department":{"name":"甲","region":"镇"},"narrative":{},'
    + '"inputs":{"已申报":false,"合计":1234.50,"满意度":null,"制度":"完善"},'
    + '"goals":[{"indicator":"1.1.2","name":"培训","planned":2}],"findings":[],"evidence":[],'
    + '"selfScores":[{"indicator":"1.1.2","points":30.00}]}');
});

test("missing is not zero: findings that nobody spoke of are left out", () => {
  assert.equal("findings" in JSON.parse(write(toSubmission(blank("s", 2023), {}))), false);
});

test("what is no number goes to the server as it was typed", () => {
  const draft = { ...blank("s", 2023), inputs: { 合计: "89.5%" } };
  assert.deepEqual(toSubmission(draft, TYPES).inputs, { 合计: "89.5%" });
});

test("a sheet comes back as it went", () => {
  const json = '{"scheme":"s","year":2023,"revision":1,"department":{"name":"甲"},"narrative":{"goal":"叙"},'
    + '"inputs":{"已申报":true,"合计":0.10,"满意度":null},'
    + '"goals":[{"indicator":"1.1.2","name":"培训","planned":2,"actual":3.50}],'
    + '"findings":[{"indicator":"2.5.1","kind":"未公开","count":2,"evidence":["附件3","附件4"]}],"evidence":[],"selfScores":[]}';
  assert.equal(write(toSubmission(fromSubmission(read(json)), TYPES)), json);
});

test("a merge patch says what differs and nothing else", () => {
  const before = readDecimals('{"year":2023,"narrative":null,"inputs":{"甲":1.50,"乙":2,"丙":3},"goals":[{"a":1}],"evidence":[{"t":"x"}]}');
  const after = { year: new Decimal("2023"), narrative: {}, inputs: { 甲: new Decimal("1.5"), 乙: new Decimal("4") }, goals: [{ a: new Decimal("1"), b: undefined }], evidence: [] };
  assert.equal(write(mergePatch(before, { ...after, narrative: undefined })), '{"inputs":{"乙":4,"丙":null},"evidence":[]}');
  assert.deepEqual(mergePatch(before, before), {});
  const found = (evidence) => ({ findings: [{ kind: "未公开", evidence }] });
  assert.deepEqual(mergePatch(found([]), found(undefined)), {}, "no evidence is no evidence");
  assert.deepEqual(mergePatch({}, { findings: [] }), { findings: [] }, "but to say that nothing was found says something");
});

test("one value is changed by its pointer, and the original stays", () => {
  const sheet = { goals: [{ actual: 1 }, { actual: 2 }], inputs: { "a/b": 1 } };
  assert.deepEqual(withValue(sheet, "/goals/1/actual", 5), { goals: [{ actual: 1 }, { actual: 5 }], inputs: { "a/b": 1 } });
  assert.deepEqual(withValue(sheet, "/inputs/a~1b", 7).inputs, { "a/b": 7 });
  assert.equal(sheet.goals[1].actual, 2);
});
