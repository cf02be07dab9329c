import assert from "node:assert/strict";
import test from "node:test";
import { format, keyOf, parse } from "../pages/app/route.js";

test("an address says where one is, and comes back the same", () => {
  const hash = "#/rules/huangjiang-department/2023?indicator=1.1.2";
  assert.deepEqual(parse(hash), { path: ["rules", "huangjiang-department", "2023"], query: { indicator: "1.1.2" } });
  assert.equal(format(["rules", "huangjiang-department", "2023"], { indicator: "1.1.2", q: "", region: null }), hash);
  assert.deepEqual(parse(format(["card", "a/b ?#"], { q: "完成率 &=" })), { path: ["card", "a/b ?#"], query: { q: "完成率 &=" } });
});

test("an empty or a broken address is a place as well", () => {
  assert.deepEqual(parse(""), { path: [], query: {} });
  assert.deepEqual(parse("#/%zz"), { path: ["%zz"], query: {} });
});

test("the key of the run is taken from the link and from nothing else", () => {
  assert.equal(keyOf("#key=yj_a%2Fb"), "yj_a/b");
  assert.equal(keyOf("#/score?key=x"), null);
});
