import assert from "node:assert/strict";
import test from "node:test";
import { Decimal, decimal, read, readDecimals, write } from "../pages/app/exact.js";

test("a number keeps every digit on its way in and out", () => {
  const json = '{"points":30.00,"rate":0.1000000000000000055511151231257827,"text":"30.00 \\" 1","list":[1,-2.50]}';
  assert.deepEqual(read(json), { points: "30.00", rate: "0.1000000000000000055511151231257827", text: '30.00 " 1', list: ["1", "-2.50"] });
  assert.equal(write(readDecimals(json)), json);
});

test("text that looks like a number stays text", () => {
  assert.equal(write(readDecimals('{"name":"2023","code":"1.1"}')), '{"name":"2023","code":"1.1"}');
});

test("what is typed is read as it is meant, or not at all", () => {
  const text = (typed) => decimal(typed)?.text ?? null;
  assert.equal(text(" 1,234,567.50 "), "1234567.50");
  assert.equal(text("８９．５"), "89.5");
  assert.equal(text("-3"), "-3");
  for (const none of ["", "89.5%", "1,23", "1e3", "abc", "007", "1.", ".5", "1 2"]) {
    assert.equal(text(none), null, none);
  }
});

test("a field that is not given is not written", () => {
  assert.equal(write({ a: undefined, b: null, c: new Decimal("1.0"), d: [true] }), '{"b":null,"c":1.0,"d":[true]}');
});
