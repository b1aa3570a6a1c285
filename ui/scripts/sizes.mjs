// Prints the JavaScript each page needs, brotli-compressed, and fails when the consumer's first page needs too much.
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

const out = '../src/Anxin.Server/wwwroot/';
const budgetKb = 110;
const manifest = JSON.parse(readFileSync(`${out}.vite/manifest.json`, 'utf8'));

const closure = (keys, seen = new Set()) => {
  for (const key of keys) {
    if (!seen.has(key)) {
      seen.add(key);
      closure(manifest[key].imports ?? [], seen);
    }
  }
  return seen;
};
const size = (file) => brotliCompressSync(readFileSync(out + file)).length / 1024;
const weigh = (keys) => [...new Set([...keys].map((key) => manifest[key].file))].reduce((sum, file) => sum + size(file), 0);

const first = closure(['index.html', 'src/locales/zh-CN.json']);
const deskKey = 'src/desk/DeskArea.tsx';
const firstKb = weigh(first);
console.log(`${firstKb.toFixed(1).padStart(7)} KB  report a repair (first page, with its texts)`);
for (const key of Object.keys(manifest).filter((name) => /(Page|Area)\.tsx$/.test(name) && manifest[name].isDynamicEntry)) {
  const base = key.startsWith('src/desk/') ? closure([deskKey], closure(['index.html', 'src/locales/zh-CN.json'])) : new Set(first);
  console.log(`${weigh(closure([key], base)).toFixed(1).padStart(7)} KB  ${key.replace(/^src\/|\.tsx$/g, '')}`);
}
if (firstKb > budgetKb) {
  console.error(`The first page needs ${firstKb.toFixed(1)} KB of JavaScript; its budget is ${budgetKb} KB.`);
  process.exitCode = 1;
}
