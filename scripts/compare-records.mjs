// Compares what this project says about signed records (C2PA) with the reference validator, offline.
//
//   npm pack @contentauth/c2pa-wasm && tar xzf contentauth-c2pa-wasm-*.tgz          (gives the folder "package")
//   dotnet run -c Release --project bench/Forensics -- records [--trust LIST.pem] FILE... > own.jsonl
//   node scripts/compare-records.mjs package own.jsonl [LIST.pem]
//
// Prints every difference in state, source types, actions or codes, and how many files agree. Ends with 1 when a state, type or action differs.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const [folder, ownFile, trust] = process.argv.slice(2);
const types = { jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp', heic: 'image/heic', avif: 'image/avif', mp4: 'video/mp4' };
const reference = await import(resolve(folder, 'pkg/c2pa.js'));
reference.initSync({ module: readFileSync(resolve(folder, 'pkg/c2pa_bg.wasm')) });
const context = trust ? JSON.stringify({ trust: { trust_anchors: readFileSync(trust, 'utf8') } }) : null;

async function look(file) {
  try {
    const reader = await reference.WasmReader.fromBytes(types[file.split('.').pop().toLowerCase()], new Uint8Array(readFileSync(file)), context);
    const store = JSON.parse(reader.json());
    const actions = Object.values(store.manifests).flatMap((m) => m.assertions ?? [])
      .filter((a) => a.label.startsWith('c2pa.actions')).flatMap((a) => a.data.actions ?? []);
    return {
      state: store.validation_state,
      types: distinct(actions.map((a) => a.digitalSourceType?.split('/').pop()).filter(Boolean)),
      actions: distinct(actions.map((a) => a.action)),
      codes: distinct((store.validation_status ?? []).map((s) => s.code)),
    };
  } catch (refused) {
    return { error: refused?.message ?? String(refused) };
  }
}

function distinct(values) {
  return [...new Set(values)].sort();
}

function same(a, b, names) {
  return names.every((name) => JSON.stringify(a[name]) === JSON.stringify(b[name]));
}

let [files, agree, codes] = [0, 0, 0];
for (const line of readFileSync(ownFile, 'utf8').split('\n').filter(Boolean)) {
  const own = JSON.parse(line);
  const other = await look(own.file);
  // A file that the reference refuses to read has no state there; here it is told as invalid or unreadable.
  const refused = other.error !== undefined && (own.error !== null || own.state === 'Invalid');
  const [isSame, hasCodes] = [refused || same(own, other, ['state', 'types', 'actions']), refused || same(own, other, ['codes'])];
  [files, agree, codes] = [files + 1, agree + isSame, codes + hasCodes];
  if (!isSame || !hasCodes) {
    console.log(own.file, '\n  own      ', JSON.stringify(own), '\n  reference', JSON.stringify(other));
  }
}
console.log(`${agree} of ${files} with the same state, types and actions; ${codes} with the same codes`);
process.exitCode = agree === files ? 0 : 1;
