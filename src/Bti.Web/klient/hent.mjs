// Copies the few files we ship out of node_modules, makes one style sheet of the icons, and refuses any file whose SHA-256
// is not the one in hashes.txt. `node hent.mjs --skriv` writes hashes.txt anew after an upgrade; read the diff.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const her = dirname(fileURLToPath(import.meta.url));
const moduler = join(her, 'node_modules');
const maal = join(her, '..', 'wwwroot', 'lib');
const fasit = join(her, 'hashes.txt');

const kopier = {
  'designsystemet/designsystemet.css': '@digdir/designsystemet-css/dist/src/index.css',
  'designsystemet/tema.css': '@digdir/designsystemet-css/dist/theme/designsystemet.css',
  'designsystemet/designsystemet.js': '@digdir/designsystemet-web/dist/umd/index.js',
  'designsystemet/LICENSE.txt': '@digdir/designsystemet-css/LICENSE',
  'inter/LICENSE.txt': '@fontsource-variable/inter/LICENSE',
  'inter/inter-latin.woff2': '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  'inter/inter-latin-ext.woff2': '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2',
};

// The names are the values of the parameter Navn of Ikon.razor.
const ikoner = [
  'ArrowRight', 'ArrowsCirclepath', 'BarChart', 'Bell', 'Buildings3', 'Calendar', 'Chat', 'CheckmarkCircle', 'ChevronDown',
  'ChevronLeft', 'ChevronRight', 'Clock', 'ExclamationmarkTriangle', 'EyeSlash', 'FileText', 'Folder', 'Footprint',
  'Globe', 'Handshake', 'Hourglass', 'House', 'InformationSquare', 'Leave', 'MagnifyingGlass', 'MinusCircle',
  'PadlockLocked', 'Paperplane', 'PencilWriting', 'Person', 'PersonGroup', 'Phone', 'PlusCircle', 'PrinterSmall',
  'QuestionmarkCircle', 'Tasklist', 'XMarkOctagon',
];

// A class for each icon and a mask: 30 bytes of HTML for an icon in a list of fifty, and no request of its own.
function klasse(navn) {
  const svg = readFileSync(join(moduler, '@navikt/aksel-icons/dist/svg', `${navn}.svg`), 'utf8').trim().replace(/\s*\n\s*/g, '');
  return `.i-${navn}{--i:url("data:image/svg+xml,${encodeURIComponent(svg)}")}`;
}

const filer = new Map(Object.entries(kopier).map(([til, fra]) => [til, readFileSync(join(moduler, fra))]));
filer.set('ikoner.css', Buffer.from(`${ikoner.map(klasse).join('\n')}\n`));

const sum = innhold => createHash('sha256').update(innhold).digest('hex');
const linjer = [...filer].map(([navn, innhold]) => `${sum(innhold)}  ${navn}`).join('\n') + '\n';
if (process.argv.includes('--skriv')) writeFileSync(fasit, linjer);

if (linjer !== readFileSync(fasit, 'utf8')) {
  process.stderr.write(`klient/hashes.txt does not match what was restored. Restored:\n${linjer}`);
  process.exit(1);
}

for (const [navn, innhold] of filer) {
  mkdirSync(dirname(join(maal, navn)), { recursive: true });
  writeFileSync(join(maal, navn), innhold);
}
