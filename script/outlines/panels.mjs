// The two panels: what each shows and how. These numbers are emitted into outline.rs, so that the server projects
// places with exactly what the land was drawn with.
//
// `width` × `height` is the drawing in panel units; `center` lands on `origin`. `minArea` drops islets, `tolerance` is
// the triangle area below which a point of the coast is left out, both in square panel units. `coarse` has the same two
// numbers for the small maps of places and links, which are drawn at about a third of the size.
export const panels = [
  {
    name: 'UK',
    doc: 'The islands of Great Britain and Ireland, from 10m land.',
    land: 'land-10m.json',
    parallels: [50, 59],
    center: [-4.2, 55.35],
    scale: 10000,
    origin: [710, 1000],
    width: 1360,
    height: 1976,
    // Whole coasts inside this box (west, south, east, north) are kept, so the continent beside them is not drawn.
    within: [-11, 49.8, 2.2, 61],
    minArea: 14,
    tolerance: 5,
    coarse: { minArea: 260, tolerance: 90 },
    fixtures: [[-1.61396, 54.97328], [-0.12574, 51.50853], [-5.92541, 54.59682], [-4.14305, 50.37153], [-0.85, 60.8]],
  },
  {
    name: 'CHINA',
    doc: 'East Asia east of about 97° E, from 50m land; the page fades its cut edges to paper.',
    land: 'land-50m.json',
    parallels: [22, 44],
    center: [112.5, 33],
    scale: 3600,
    origin: [860, 1050],
    width: 1800,
    height: 2150,
    within: null,
    minArea: 24,
    tolerance: 2,
    coarse: { minArea: 220, tolerance: 60 },
    fixtures: [[112.56028, 37.86944], [113.64986, 34.75778], [121.45806, 31.22222], [109.50947, 18.25435], [126.65, 45.75]],
  },
];
