import assert from "node:assert/strict";
import test from "node:test";

globalThis.sessionStorage = { getItem: () => null };
globalThis.localStorage = { getItem: () => null };
const { outOf } = await import("../pages/app/outof.js");

test("what only adds or takes says so, and how much at most, instead of zero points", () => {
  assert.equal(outOf({ points: "10.00" }), "10.00");
  assert.equal(outOf({ points: "0.00", bonus: "5.00" }), "加分，最多 5.00");
  assert.equal(outOf({ points: "0.00", penalty: "30.00" }), "倒扣，最多 30.00");
  assert.equal(outOf({ points: "20.00", bonus: "6.00" }), "20.00（另加分，最多 6.00）");
  assert.equal(outOf({ points: "20.00", bonus: "6.00", penalty: "5.00" }), "20.00（另加分，最多 6.00；倒扣，最多 5.00）");
});
