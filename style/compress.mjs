// Writes a brotli and a gzip copy beside every text-like file of the site, once, at the highest
// setting, so that the server never compresses a file while somebody waits for it.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const TYPES = new Set([".css", ".ico", ".js", ".json", ".svg", ".txt", ".wasm", ".webmanifest", ".xml"]);
const site = process.env.TRUNK_STAGING_DIR;
if (!site) throw new Error("compress.mjs is a Trunk hook: TRUNK_STAGING_DIR is not set");

const brotli = (bytes) =>
  promisify(brotliCompress)(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
const zip = (bytes) => promisify(gzip)(bytes, { level: 9 });

const entries = await readdir(site, { recursive: true, withFileTypes: true });
const files = entries.filter((entry) => entry.isFile() && TYPES.has(extname(entry.name)));

await Promise.all(
  files.map(async (entry) => {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const bytes = await readFile(path);
    const [br, gz] = await Promise.all([brotli(bytes), zip(bytes)]);
    await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
    console.log(`${entry.name}: ${bytes.length} bytes, ${br.length} brotli, ${gz.length} gzip`);
  }),
);
