// Adds up Stryker's reports: node score.mjs FOLDER [PROJECT], with areas on standard input, one a line: NAME PART-OF-A-PATH...
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const floor = 80;
const noticed = ['Killed', 'Timeout'];
const missed = ['Survived', 'NoCoverage'];
const [folder, only] = process.argv.slice(2);

const areas = readFileSync(0, 'utf8').split('\n').filter(Boolean).map((line) => {
  const [name, ...parts] = line.split(/\s+/).filter(Boolean);
  return { name, parts, noticed: 0, tried: 0 };
});

let failed = false;
for (const project of readdirSync(folder)) {
  const report = `${folder}/${project}/reports/mutation-report.json`;
  if (!existsSync(report)) continue;
  const { files } = JSON.parse(readFileSync(report, 'utf8').replace(/^\uFEFF/, ''));
  for (const [path, { source, mutants }] of Object.entries(files)) count(path.replaceAll('\\', '/'), source.split('\n'), mutants);
}

function count(path, lines, mutants) {
  const tried = mutants.filter((m) => [...noticed, ...missed].includes(m.status));
  if (tried.length === 0) return;
  const area = areas.find(({ parts }) => parts.some((part) => path.includes(part)));
  if (!area) {
    console.log(`  ${path} was changed and belongs to no area`);
    failed = true;
    return;
  }
  area.tried += tried.length;
  area.noticed += tried.filter((m) => noticed.includes(m.status)).length;
  for (const { status, location, replacement } of tried.filter((m) => missed.includes(m.status))) {
    const at = location.start.line;
    console.log(`  ${status.padEnd(10)} ${path.split('/src/').at(-1)}:${at}  ${lines[at - 1].trim().slice(0, 110)}  =>  ${replacement.replace(/\s+/g, ' ').slice(0, 80)}`);
  }
}

const line = (name, done, of) => `${name.padEnd(8)} ${(100 * done / of).toFixed(1).padStart(5)} %  ${done} of ${of} changes noticed`;
for (const area of areas) {
  if (area.tried > 0) {
    console.log(line(area.name, area.noticed, area.tried));
    failed ||= 100 * area.noticed / area.tried < floor;
  } else if (!only) {
    console.log(`${area.name.padEnd(8)} not tried`);
    failed = true;
  }
}

const sum = (what) => areas.reduce((total, area) => total + area[what], 0);
if (sum('tried') > 0) console.log(`${line('overall', sum('noticed'), sum('tried'))}; under ${floor} % in an area fails`);
process.exitCode = failed || sum('tried') === 0 ? 1 : 0;
