// One panel's coast as SVG path data: project and clip, simplify, round to integers, write with relative steps.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoBounds, geoConicEqualArea, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';

const require = createRequire(import.meta.url);

export function projection({ parallels, center: [lon, lat], scale, origin, width, height }) {
  return geoConicEqualArea()
    .parallels(parallels)
    .rotate([-lon, 0])
    .center([0, lat])
    .scale(scale)
    .translate(origin)
    .clipExtent([[0, 0], [width, height]]);
}

export function coast(panel, { tolerance, minArea } = panel) {
  const rings = simplified(projectedRings(panel), tolerance);
  return rings
    .map((ring) => dropRepeats(ring.map(([x, y]) => [Math.round(x), Math.round(y)])))
    .filter((ring) => ring.length > 3 && area(ring) >= minArea)
    .sort((a, b) => area(b) - area(a))
    .map(pathData)
    .join('');
}

function projectedRings(panel) {
  const atlas = JSON.parse(readFileSync(require.resolve(`world-atlas/${panel.land}`)));
  const land = feature(atlas, atlas.objects.land);
  const polygons = land.features
    .flatMap(({ geometry }) => geometry.coordinates)
    .filter((polygon) => !panel.within || lies(polygon, panel.within));
  const rings = [];
  const pen = {
    moveTo: (x, y) => rings.push([[x, y]]),
    lineTo: (x, y) => rings.at(-1).push([x, y]),
    closePath: () => rings.at(-1).push(rings.at(-1)[0]),
  };
  geoPath(projection(panel), pen)({ type: 'MultiPolygon', coordinates: polygons });
  return rings;
}

function lies(polygon, [west, south, east, north]) {
  const [[w, s], [e, n]] = geoBounds({ type: 'Polygon', coordinates: polygon });
  return w >= west && s >= south && e <= east && n <= north;
}

// Visvalingam: the least area is the least visible. Each ring is its own polygon; the path fills by even-odd.
function simplified(rings, tolerance) {
  const shapes = { type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) };
  const weighed = presimplify(topology({ shapes }));
  return feature(simplify(weighed, tolerance), weighed.objects.shapes).geometry.coordinates.map(([ring]) => ring);
}

function dropRepeats(ring) {
  return ring.filter(([x, y], i) => i === 0 || x !== ring[i - 1][0] || y !== ring[i - 1][1]);
}

function area(ring) {
  const twice = ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

// `m` to the first point, relative steps after it; a minus sign is separator enough.
function pathData(ring) {
  const steps = ring.slice(1, -1).map(([x, y], i) => number(x - ring[i][0], i > 0) + number(y - ring[i][1], true));
  return `M${ring[0][0]}${number(ring[0][1], true)}l${steps.join('')}z`;
}

const number = (n, spaced) => (spaced && n >= 0 ? ` ${n}` : `${n}`);
