import assert from "node:assert/strict";
import test from "node:test";
import { corrected } from "../pages/appeals/corrected.js";

const SHEET = { inputs: { 甲: "1", 乙: true }, goals: [{ name: "a", actual: "1", note: null }, { name: "b", actual: "2" }] };

test("a corrected value stands beside the reported one", () => {
  assert.deepEqual(corrected(SHEET, { inputs: { 甲: "2", 丙: "3", 乙: null } }), [["甲", "1", "2"], ["丙", undefined, "3"], ["乙", true, null]]);
});

test("of a list that is sent whole only what differs is told", () => {
  const goals = [{ actual: "1", name: "a" }, { name: "b", actual: "4" }, { name: "c" }];
  assert.deepEqual(corrected(SHEET, { goals }), [
    ["goals/1", { name: "b", actual: "2" }, { name: "b", actual: "4" }], ["goals/2", undefined, { name: "c" }]]);
  assert.deepEqual(corrected(SHEET, { goals: null }).map(([field]) => field), ["goals/0", "goals/1"]);
});
