// Checks that every language has the same texts with the same parameters, and that every text is used.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const flatten = (tree, prefix = '') =>
  Object.entries(tree).flatMap(([name, value]) => (typeof value === 'string' ? [[prefix + name, value]] : flatten(value, `${prefix}${name}.`)));
const read = (language) => new Map(flatten(JSON.parse(readFileSync(`src/locales/${language}.json`, 'utf8'))));
const parameters = (text) => [...new Set([...text.matchAll(/\{(\w+)/g)].map((found) => found[1]))].sort().join();

const zh = read('zh-CN');
const en = read('en');
const faults = [];
for (const key of new Set([...zh.keys(), ...en.keys()])) {
  if (!zh.has(key) || !en.has(key)) {
    faults.push(`${key}: missing in ${zh.has(key) ? 'en' : 'zh-CN'}`);
  } else if (parameters(zh.get(key)) !== parameters(en.get(key))) {
    faults.push(`${key}: parameters differ`);
  }
}

const source = readdirSync('src', { recursive: true })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(join('src', name), 'utf8'))
  .join('\n');
const built = [...source.matchAll(/`([a-zA-Z]+(?:\.[a-zA-Z]+)*\.)\$\{/g)].map((found) => found[1]);
for (const key of zh.keys()) {
  if (!source.includes(`'${key}'`) && !built.some((start) => key.startsWith(start))) {
    faults.push(`${key}: used nowhere`);
  }
}
faults.forEach((fault) => console.error(fault));
console.log(`${zh.size} texts, ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
