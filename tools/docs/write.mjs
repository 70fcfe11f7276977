import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACCESS_PATH, accessDocument } from './access.mjs';
import { ERRORS_PATH, errorsDocument } from './error-list.mjs';
import { readmeWithSettings } from './settings.mjs';
import { treeOnDisk } from './tree.mjs';

/** Writes the documents that follow from the code; the check of the same name fails until this has been run. */
const ROOT = join(import.meta.dirname, '../..');
const tree = treeOnDisk(ROOT);
writeFileSync(join(ROOT, ERRORS_PATH), errorsDocument(tree));
writeFileSync(join(ROOT, ACCESS_PATH), accessDocument(tree));
writeFileSync(join(ROOT, 'README.md'), readmeWithSettings(tree));
