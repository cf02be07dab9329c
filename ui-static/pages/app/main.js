// Begins: takes the key out of the address, then shows the page that the address names.

import { h, render } from "./lib.js";
import { keyOf } from "./route.js";
import { takeKey } from "./store.js";
import { Shell } from "./shell.js";

const key = keyOf(location.hash);
if (key) {
  takeKey(key);
  history.replaceState(null, "", `${location.pathname}${location.search}#/`);
}
render(h(Shell, {}), document.getElementById("page"));
