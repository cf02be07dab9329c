// Begins: takes the key out of the address, then shows the page that the address names.

import { h, render } from "./lib.js";
import { keyOf } from "./route.js";
import { takeKey } from "./store.js";
import { Shell } from "./shell.js";

/** The link may be opened in a tab that shows the pages already. */
function keyFromAddress() {
  const key = keyOf(location.hash);
  if (key) {
    takeKey(key);
    history.replaceState(null, "", `${location.pathname}${location.search}#/`);
  }
}

keyFromAddress();
// before the pages hear of it
addEventListener("hashchange", keyFromAddress);
render(h(Shell, {}), document.getElementById("page"));
