// Whoever comes back to a page finds it where it was left: the form half filled in, the list half read.

const left = new Map();
// the browser would scroll by itself on going back, to where another page was left
history.scrollRestoration = "manual";

/**
 * Goes to where a place was left, as soon as there is that much of it, unless the reader scrolls before.
 * @param {string} place
 * @param {HTMLElement} content
 * @param {boolean} elsewhere whether the address names a spot of the page to go to instead
 * @returns {() => void} ends it
 */
export function stayAt(place, content, elsewhere) {
  const wanted = elsewhere ? 0 : left.get(place) ?? 0;
  let going = wanted > 0;
  scrollTo(0, 0);
  const go = () => {
    if (going && document.documentElement.scrollHeight - innerHeight >= wanted) {
      going = false;
      scrollTo(0, wanted);
    }
  };
  const growing = new ResizeObserver(go);
  growing.observe(content);
  const own = () => { going = false; };
  const moved = () => {
    if (!going) {
      left.set(place, scrollY);
    }
  };
  addEventListener("scroll", moved, { passive: true });
  // a scroll is told with the next frame, and another page may be called for before there is one
  addEventListener("hashchange", moved);
  addEventListener("wheel", own, { passive: true });
  addEventListener("touchmove", own, { passive: true });
  addEventListener("keydown", own);
  go();
  return () => {
    growing.disconnect();
    removeEventListener("scroll", moved);
    removeEventListener("hashchange", moved);
    removeEventListener("wheel", own);
    removeEventListener("touchmove", own);
    removeEventListener("keydown", own);
  };
}
