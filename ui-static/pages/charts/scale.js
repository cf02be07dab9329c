// Where a number stands in a drawing. Only places come of it: every figure that is shown is the server's text.

/** @returns {(value: string|number) => number} from the domain to the range, linear */
export function linear([low, high], [start, end]) {
  const width = high - low || 1;
  return (value) => start + ((Number(value) - low) / width) * (end - start);
}

/** Round numbers across a domain, about as many as asked for. */
export function ticks(low, high, count = 5) {
  const raw = (high - low || 1) / count;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].map((one) => one * power).find((one) => one >= raw) ?? raw;
  const first = Math.ceil(low / step);
  const all = [];
  for (let i = first; i * step <= high + step / 1e6; i++) {
    all.push(Number((i * step).toPrecision(12)));
  }
  return all;
}

/** The places of a polyline; a point that is not there ends one line and begins the next. */
export function lines(points) {
  const all = [[]];
  for (const point of points) {
    if (point === null) {
      all.push([]);
    } else {
      all.at(-1).push(point);
    }
  }
  return all.filter((line) => line.length > 1);
}

/** What lies between two curves over the same places, as polygons; where they run together there is none. */
export function between(places) {
  const areas = [];
  let open = [];
  const close = () => {
    if (open.length > 1) {
      areas.push([...open.map(({ x, from }) => [x, from]), ...[...open].reverse().map(({ x, to }) => [x, to])]);
    }
    open = [];
  };
  places.forEach((place, i) => {
    const known = place.from !== null && place.to !== null;
    const apart = (one) => one && one.from !== null && one.to !== null && one.from !== one.to;
    if (known && (apart(place) || apart(places[i - 1]) || apart(places[i + 1]))) {
      open.push(place);
    } else {
      close();
    }
  });
  close();
  return areas;
}
