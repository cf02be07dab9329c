import assert from "node:assert/strict";
import test from "node:test";
import { between, linear, lines, ticks } from "../pages/charts/scale.js";

test("numbers and their texts have the same place", () => {
  const x = linear([0, 200], [100, 300]);
  assert.equal(x("50.00"), 150);
  assert.equal(x(200), 300);
  assert.equal(linear([1, 1], [0, 10])(1), 0);
});

test("ticks are round numbers within the domain", () => {
  assert.deepEqual(ticks(0, 30, 5), [0, 10, 20, 30]);
  assert.deepEqual(ticks(0, 1, 4), [0, 0.25, 0.5, 0.75, 1]);
  assert.deepEqual(ticks(78.8, 100, 4), [80, 90, 100]);
});

test("a curve breaks where there is no point", () => {
  assert.deepEqual(lines(["a", "b", null, "c", null, "d", "e"]), [["a", "b"], ["d", "e"]]);
});

test("only what lies apart is shaded, up to where the curves meet", () => {
  const place = (x, from, to) => ({ x, from, to });
  const areas = between([place(0, 5, 5), place(1, 5, 5), place(2, 5, 3), place(3, 5, 5), place(4, 5, 5), place(5, null, 1)]);
  assert.deepEqual(areas, [[[1, 5], [2, 5], [3, 5], [3, 5], [2, 3], [1, 5]]]);
});
