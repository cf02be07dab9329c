// Preact, loaded by index.html as it comes (its ES module build wants an import map, which is an inline script and thus
// not for our policy), and its elements by name: div({ class: "card" }, p("text")).

const { h, render } = globalThis.preact;
const { useState, useEffect, useLayoutEffect, useRef, useMemo } = globalThis.preactHooks;

export { h, render, useState, useEffect, useLayoutEffect, useRef, useMemo };

/** Whether it is an object of attributes and no element: elements have no constructor. */
const isAttributes = (one) => one !== null && typeof one === "object" && one.constructor === Object;

/** @type {Record<string, (...parts: any[]) => any>} */
export const tags = new Proxy({}, {
  get: (_, name) => (...parts) =>
    isAttributes(parts[0]) ? h(name, parts[0], ...parts.slice(1)) : h(name, null, ...parts),
});
